// SPDX-License-Identifier: MIT
#include "tests/crash/disk_model.h"

#include <algorithm>
#include <set>

namespace board {
namespace {

using Kind = DiskEvent::Kind;
constexpr std::size_t sector = 512;

std::vector<NameIn> names_of(const DiskEvent& event) {
    if (event.kind == Kind::named) return {event.to};
    if (event.kind == Kind::unnamed) return {event.from};
    return {event.from, event.to};
}

bool changes_names(const DiskEvent& event) {
    return event.kind == Kind::named || event.kind == Kind::unnamed || event.kind == Kind::renamed;
}

Bytes bytes_of(std::string text) {
    return std::make_shared<const std::string>(std::move(text));
}

// The new length, and behind what is safe nothing but zeros.
Bytes zeros_behind(const std::string& safe, const std::string& now) {
    std::string text = safe;
    text.resize(now.size(), '\0');
    return bytes_of(std::move(text));
}

// Each sector came or did not.
Bytes some_sectors(const std::string& safe, const std::string& now, std::mt19937_64& random) {
    std::string text = *zeros_behind(safe, now);
    for (std::size_t at = 0; at < now.size(); at += sector)
        if ((random() & 1) != 0) text.replace(at, sector, now, at, sector);
    return bytes_of(std::move(text));
}

constexpr std::size_t plain_choices = 4;
Bytes plain_choice(std::size_t choice, const Bytes& safe, const Bytes& now) {
    switch (choice) {
    case 0:
        return safe;
    case 1:
        return now;
    case 2:
        return zeros_behind(*safe, *now);
    default:
        return bytes_of(now->substr(0, now->size() / 2));
    }
}

Bytes any_choice(const Bytes& safe, const std::vector<Bytes>& versions, std::mt19937_64& random) {
    const Bytes& now = versions[random() % versions.size()];
    const std::size_t choice = random() % (plain_choices + 2);
    if (choice < plain_choices) return plain_choice(choice, safe, now);
    if (choice == plain_choices || now->empty()) return some_sectors(*safe, *now, random);
    return bytes_of(now->substr(0, random() % now->size()));
}

} // namespace

CrashPoint::CrashPoint(const DiskLog& log, std::size_t events, Disk disk)
    : log_{log}
    , safe_names_{log.names}
    , safe_bytes_{log.contents} {
    take_names(log, events, disk);
    take_bytes(log, events, disk);
    for (std::size_t i = 0; i < events; ++i)
        if (log.events[i].kind == Kind::answered) ++answers_;
}

void CrashPoint::take_names(const DiskLog& log, std::size_t events, Disk disk) {
    std::vector<Pending> all;
    std::vector<bool> safe;
    std::map<NameIn, std::size_t> last;
    const std::function<void(std::size_t)> make_safe = [&](std::size_t at) {
        if (safe[at]) return;
        safe[at] = true;
        for (const auto before : all[at].after) make_safe(before);
    };
    for (std::size_t i = 0; i < events; ++i) {
        const DiskEvent& event = log.events[i];
        if (event.kind == Kind::synced && disk.of_folders == Fsync::honoured)
            for (std::size_t at = 0; at < all.size(); ++at)
                for (const auto& name : names_of(*all[at].event))
                    if (name.folder == event.node) make_safe(at);
        if (!changes_names(event)) continue;
        Pending pending{&event, {}};
        for (const auto& name : names_of(event)) {
            if (const auto found = last.find(name); found != last.end())
                pending.after.push_back(found->second);
            last[name] = all.size();
        }
        all.push_back(std::move(pending));
        safe.push_back(false);
    }
    std::vector<std::size_t> place(all.size());
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (safe[at]) {
            change(safe_names_, *all[at].event);
            continue;
        }
        Pending pending{all[at].event, {}};
        for (const auto before : all[at].after)
            if (!safe[before]) pending.after.push_back(place[before]);
        place[at] = pending_.size();
        pending_.push_back(std::move(pending));
    }
}

void CrashPoint::take_bytes(const DiskLog& log, std::size_t events, Disk disk) {
    static const Bytes nothing = std::make_shared<const std::string>();
    std::map<Node, std::vector<Bytes>> versions;
    for (std::size_t i = 0; i < events; ++i) {
        const DiskEvent& event = log.events[i];
        if (event.kind == Kind::written) versions[event.node].push_back(event.bytes);
        if (event.kind != Kind::synced || disk.of_files == Fsync::ignored) continue;
        const auto found = versions.find(event.node);
        if (found == versions.end()) continue;
        safe_bytes_[event.node] = found->second.back();
        versions.erase(found);
    }
    for (auto& [node, since] : versions) {
        const auto safe = safe_bytes_.find(node);
        written_.push_back(
            {node, safe == safe_bytes_.end() ? nothing : safe->second, std::move(since)});
    }
}

// Every choice that has with each call those that it cannot be without; false: they are too many.
bool CrashPoint::each_possible(std::size_t at, std::size_t most, Chosen& chosen,
                               std::vector<Chosen>& all) const {
    if (at == pending_.size()) {
        all.push_back(chosen);
        return all.size() <= most;
    }
    chosen[at] = false;
    if (!each_possible(at + 1, most, chosen, all)) return false;
    for (const auto before : pending_[at].after)
        if (!chosen[before]) return true;
    chosen[at] = true;
    return each_possible(at + 1, most, chosen, all);
}

// Now as many as a coin says, now all up to some one as on a disk with one journal, now one alone
// or all but one, which are the states that a missing sync shows first.
CrashPoint::Chosen CrashPoint::some(std::mt19937_64& random) const {
    Chosen chosen(pending_.size());
    const std::size_t one = pending_.empty() ? 0 : random() % pending_.size();
    const std::uint64_t manner = random() % 5, coin = 1 + random() % 7;
    for (std::size_t at = 0; at < chosen.size(); ++at) {
        const bool toss = random() % 8 < coin;
        chosen[at] = manner == 0   ? at <= one
                     : manner == 1 ? at != one
                     : manner == 2 ? at == one
                                   : toss;
    }
    // What the chosen cannot be without is taken in, or they are left out.
    const bool take_in = manner == 2 || (random() & 1) != 0;
    for (std::size_t at = chosen.size(); take_in && at-- > 0;)
        for (const auto before : pending_[at].after)
            if (chosen[at]) chosen[before] = true;
    for (std::size_t at = 0; at < chosen.size(); ++at)
        for (const auto before : pending_[at].after)
            if (!chosen[before]) chosen[at] = false;
    return chosen;
}

void CrashPoint::lay(Tree& tree, const Names& names, Node folder, const std::string& path,
                     const std::map<Node, Bytes>& bytes) const {
    tree[path] = {NodeKind::folder, nullptr};
    for (auto at = names.lower_bound({folder, ""}); at != names.end() && at->first.folder == folder;
         ++at) {
        const Node node = at->second;
        const std::string below = path.empty() ? at->first.name : path + "/" + at->first.name;
        if (log_.kinds[node] == NodeKind::folder) {
            lay(tree, names, node, below, bytes);
        } else if (log_.kinds[node] == NodeKind::link) {
            tree[below] = {NodeKind::link, log_.targets.at(node)};
        } else {
            static const Bytes nothing = std::make_shared<const std::string>();
            const auto chosen = bytes.find(node);
            const auto safe = safe_bytes_.find(node);
            tree[below] = {NodeKind::file, chosen != bytes.end()       ? chosen->second
                                           : safe != safe_bytes_.end() ? safe->second
                                                                       : nothing};
        }
    }
}

Tree CrashPoint::tree(const Chosen& chosen, const std::map<Node, Bytes>& bytes) const {
    Names names = safe_names_;
    for (std::size_t at = 0; at < chosen.size(); ++at)
        if (chosen[at]) change(names, *pending_[at].event);
    Tree tree;
    lay(tree, names, 0, "", bytes);
    return tree;
}

Tree CrashPoint::seen() const {
    std::map<Node, Bytes> bytes;
    for (const auto& file : written_) bytes[file.node] = file.versions.back();
    return tree(Chosen(pending_.size(), true), bytes);
}

bool CrashPoint::each_choice(std::size_t most, const std::function<void(const Tree&)>& show) const {
    if (written_.size() > 4) return false;
    std::vector<Chosen> possible;
    Chosen chosen(pending_.size());
    if (!each_possible(0, most, chosen, possible)) return false;
    const std::size_t fillings = std::size_t{1} << 2 * written_.size(); // plain_choices each
    if (possible.size() * fillings > most) return false;
    for (const auto& one : possible)
        for (std::size_t filling = 0; filling < fillings; ++filling) {
            std::map<Node, Bytes> bytes;
            for (std::size_t i = 0; i < written_.size(); ++i)
                bytes[written_[i].node] = plain_choice(filling >> 2 * i & 3, written_[i].safe,
                                                       written_[i].versions.back());
            show(tree(one, bytes));
        }
    return true;
}

void CrashPoint::each(std::size_t most, std::mt19937_64& random,
                      const std::function<void(const Tree&)>& show) const {
    if (each_choice(most, show)) return;
    for (std::size_t count = 0; count < most; ++count) {
        std::map<Node, Bytes> bytes;
        for (const auto& file : written_)
            bytes[file.node] = any_choice(file.safe, file.versions, random);
        show(tree(some(random), bytes));
    }
}

} // namespace board
