// SPDX-License-Identifier: MIT
#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>
#include <string>

namespace {

// Prints as usual, and how we compare when all is done.
class Comparing : public benchmark::ConsoleReporter {
  public:
    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs) {
            const auto rate = run.counters.find("items_per_second");
            const bool median = run.run_type == Run::RT_Aggregate && run.aggregate_name == "median";
            if (median && rate != run.counters.end()) rates_[run.run_name.str()] = rate->second;
        }
    }

    // True when every figure is what it has to be.
    bool compare() const {
        bool all = true;
        for (const std::string em : {"/32", "/64"}) {
            all &= ratio("layout_ours" + em, "layout_pango" + em, 3);
            all &= ratio("layout_ours" + em, "layout_sdl_ttf" + em, 0);
            all &= ratio("draw_warm_ours" + em, "draw_warm_pango" + em, 3);
            // What drawing from an empty cache cannot go below: FreeType's masks, each made once,
            // blended onto the page. Without the blending nothing is drawn: told, not asked for.
            all &= ratio("draw_cold_ours" + em, "draw_cold_blending" + em, 1);
            all &= ratio("draw_cold_ours" + em, "draw_cold_freetype" + em, 0);
        }
        return ratio("layout_long/100000", "layout_long/1000", 0.7) && all;
    }

  private:
    bool ratio(const std::string& ours, const std::string& theirs, double least) const {
        const auto one = rates_.find(ours), other = rates_.find(theirs);
        if (one == rates_.end() || other == rates_.end()) return true;
        const double times = one->second / other->second;
        std::printf("%-20s %6.2f M/s  %5.2f × %-22s %6.2f M/s%s\n", ours.c_str(), one->second / 1e6,
                    times, theirs.c_str(), other->second / 1e6, times < least ? "  TOO SLOW" : "");
        return times >= least;
    }

    std::map<std::string, double> rates_;
};

} // namespace

// Characters a second, and their ratios, all in one run, the stacks taking turns. Exit code 1 when
// one is not what it has to be.
int main(int argc, char** argv) {
    std::vector<std::string> arguments{
        argv[0], "--benchmark_repetitions=7", "--benchmark_min_time=0.1",
        "--benchmark_enable_random_interleaving=true", "--benchmark_report_aggregates_only=true"};
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    std::vector<char*> pointers;
    for (std::string& argument : arguments) pointers.push_back(argument.data());
    int count = static_cast<int>(pointers.size());
    benchmark::Initialize(&count, pointers.data());
    if (benchmark::ReportUnrecognizedArguments(count, pointers.data())) return 2;
    Comparing reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return reporter.compare() ? 0 : 1;
}
