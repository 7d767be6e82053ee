// SPDX-License-Identifier: MIT
#include "layouts/sky.h"

#include <cmath>
#include <numbers>
#include <span>

namespace board {
namespace {

// A wave of the Earth's heliocentric longitude (VSOP87): amplitude in 10⁻⁸ radians, phase, and
// frequency in radians per thousand Julian years.
struct Wave {
    double amplitude, phase, frequency;
};

constexpr Wave constant[] = {
    {175347046, 0, 0},           {3341656, 4.6692568, 6283.07585},
    {34894, 4.6261, 12566.1517}, {3497, 2.7441, 5753.3849},
    {3418, 2.8289, 3.5231},      {3136, 3.6277, 77713.7715},
    {2676, 4.4181, 7860.4194},   {2343, 6.1352, 3930.2097},
    {1324, 0.7425, 11506.7698},  {1273, 2.0371, 529.691},
    {1199, 1.1096, 1577.3435},   {990, 5.233, 5884.927},
    {902, 2.045, 26.298},        {857, 3.508, 398.149},
    {780, 1.179, 5223.694},      {753, 2.533, 5507.553},
    {505, 4.583, 18849.228},     {492, 4.205, 775.523},
    {357, 2.92, 0.067},          {317, 5.849, 11790.629},
    {284, 1.899, 796.298},       {271, 0.315, 10977.079},
    {243, 0.345, 5486.778},      {206, 4.806, 2544.314},
    {205, 1.869, 5573.143},      {202, 2.458, 6069.777},
    {156, 0.833, 213.299},       {132, 3.411, 2942.463},
    {126, 1.083, 20.775},        {115, 0.645, 0.98},
    {103, 0.636, 4694.003},      {102, 0.976, 15720.839},
    {102, 4.267, 7.114},         {99, 6.21, 2146.17},
    {98, 0.68, 155.42},          {86, 5.98, 161000.69},
    {85, 1.3, 6275.96},          {85, 3.67, 71430.7},
    {80, 1.81, 17260.15},        {79, 3.04, 12036.46},
    {75, 1.76, 5088.63},         {74, 3.5, 3154.69},
    {74, 4.68, 801.82},          {70, 0.83, 9437.76},
    {62, 3.98, 8827.39},         {61, 1.82, 7084.9},
    {57, 2.78, 6286.6},          {56, 4.39, 14143.5},
    {56, 3.47, 6279.55},         {52, 0.19, 12139.55},
    {52, 1.33, 1748.02},         {51, 0.28, 5856.48},
    {49, 0.49, 1194.45},
};
constexpr Wave linear[] = {
    {628331966747, 0, 0},       {206059, 2.678235, 6283.07585},
    {4303, 2.6351, 12566.1517}, {425, 1.59, 3.523},
    {119, 5.796, 26.298},       {109, 2.966, 1577.344},
    {93, 2.59, 18849.23},       {72, 1.14, 529.69},
    {68, 1.87, 398.15},         {67, 4.41, 5507.55},
    {59, 2.89, 5223.69},        {56, 2.17, 155.42},
    {45, 0.4, 796.3},           {36, 0.47, 775.52},
    {29, 2.65, 7.11},           {21, 5.34, 0.98},
    {19, 1.85, 5486.78},
};
constexpr Wave quadratic[] = {
    {52919, 0, 0}, {8720, 1.0721, 6283.0758}, {309, 0.867, 12566.152}, {27, 0.05, 3.52}};

double sum(std::span<const Wave> waves, double millennia) {
    double total = 0;
    for (const Wave& wave : waves)
        total += wave.amplitude * std::cos(wave.phase + wave.frequency * millennia);
    return total / 1e8;
}

constexpr double degree = std::numbers::pi / 180;
constexpr double arc_second = degree / 3600;

// How far dynamical time is ahead of universal time, in seconds: the mean of what was measured
// since 1900 and of what is expected (Espenak and Meeus), good to about a minute until 2100.
double clock_lead(double year) {
    if (year < 1950) return -2.8 + (year - 1900) * 0.65;
    if (year < 2005) return 29.7 + (year - 1950) * 0.64;
    const double since = year - 2000;
    return 62.92 + 0.32217 * since + 0.005589 * since * since;
}

// Of the sun's apparent geocentric longitude, in degrees from 0 to 360, at a Julian day in
// dynamical time (Meeus, Astronomical Algorithms, chapters 22, 25 and 32).
double sun_longitude(double julian_day) {
    const double t = (julian_day - 2451545) / 365250;
    const double earth = sum(constant, t) + t * (sum(linear, t) + t * sum(quadratic, t));
    const double node = (125.04452 - 19341.36261 * t) * degree;
    const double sun = (280.4665 + 360007.698 * t) * degree;
    const double moon = (218.3165 + 4812678.813 * t) * degree;
    const double nutation = (-17.20 * std::sin(node) - 1.32 * std::sin(2 * sun) -
                             0.23 * std::sin(2 * moon) + 0.21 * std::sin(2 * node)) *
                            arc_second;
    // The distance varies by a sixtieth: that is a third of an arc second of aberration.
    const double anomaly = (357.52911 + 359990.5029 * t) * degree;
    const double distance = 1.00014 - 0.01671 * std::cos(anomaly);
    const double aberration = -20.4898 * arc_second / distance;
    constexpr double to_fk5 = -0.09033 * arc_second;
    const double turned = (earth + std::numbers::pi + nutation + aberration + to_fk5) / degree;
    return turned - 360 * std::floor(turned / 360);
}

constexpr double unix_epoch = 2440587.5; // as a Julian day
constexpr double china = 8.0 / 24;

double lead_at(double unix_days) {
    return clock_lead(1970 + unix_days / 365.2425) / 86400;
}

// A term of the moon's and the sun's disturbances at new moon: in days, with the power of the
// Earth's excentricity and the multiples of the sun's anomaly, the moon's, and its argument of
// latitude.
struct Disturbance {
    double days;
    int power, sun, moon, latitude;
};
constexpr Disturbance disturbances[] = {
    {-0.40720, 0, 0, 1, 0},   {0.17241, 1, 1, 0, 0},   {0.01608, 0, 0, 2, 0},
    {0.01039, 0, 0, 0, 2},    {0.00739, 1, -1, 1, 0},  {-0.00514, 1, 1, 1, 0},
    {0.00208, 2, 2, 0, 0},    {-0.00111, 0, 0, 1, -2}, {-0.00057, 0, 0, 1, 2},
    {0.00056, 1, 1, 2, 0},    {-0.00042, 0, 0, 3, 0},  {0.00042, 1, 1, 0, 2},
    {0.00038, 1, 1, 0, -2},   {-0.00024, 1, -1, 2, 0}, {-0.00007, 0, 2, 1, 0},
    {0.00004, 0, 0, 2, -2},   {0.00004, 0, 3, 0, 0},   {0.00003, 0, 1, 1, -2},
    {0.00003, 0, 0, 2, 2},    {-0.00003, 0, 1, 1, 2},  {0.00003, 0, -1, 1, 2},
    {-0.00002, 0, -1, 1, -2}, {-0.00002, 0, 1, 3, 0},  {0.00002, 0, 0, 4, 0}};

// Of the planets: days, an angle in degrees and its growth with each month.
struct Pull {
    double days, angle, growth;
};
constexpr Pull pulls[] = {
    {0.000325, 299.77, 0.107408},  {0.000165, 251.88, 0.016321}, {0.000164, 251.83, 26.651886},
    {0.000126, 349.42, 36.412478}, {0.000110, 84.66, 18.206239}, {0.000062, 141.74, 53.303771},
    {0.000060, 207.14, 2.453732},  {0.000056, 154.84, 7.306860}, {0.000047, 34.52, 27.261239},
    {0.000042, 207.19, 0.121824},  {0.000040, 291.34, 1.844379}, {0.000037, 161.72, 24.198154},
    {0.000035, 239.56, 25.513099}, {0.000023, 331.55, 3.592518}};

// Of new moon `k`, as a Julian day in dynamical time (Meeus, chapter 49).
double new_moon(double k) {
    const double t = k / 1236.85;
    const double excentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
    const double sun = (2.5534 + 29.1053567 * k - 0.0000014 * t * t) * degree;
    const double moon = (201.5643 + 385.81693528 * k + 0.0107582 * t * t) * degree;
    const double latitude = (160.7108 + 390.67050284 * k - 0.0016118 * t * t) * degree;
    const double node = (124.7746 - 1.56375588 * k + 0.0020672 * t * t) * degree;
    double day = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t;
    for (const Disturbance& one : disturbances)
        day += one.days * std::pow(excentricity, one.power) *
               std::sin(one.sun * sun + one.moon * moon + one.latitude * latitude);
    day -= 0.00017 * std::sin(node);
    for (const Pull& pull : pulls)
        day += pull.days * std::sin((pull.angle + pull.growth * k) * degree);
    return day;
}

} // namespace

int part_of_year(std::chrono::sys_days day) {
    const auto days = static_cast<double>(day.time_since_epoch().count());
    return static_cast<int>(sun_longitude(unix_epoch + days - china + lead_at(days)) / 15);
}

std::chrono::sys_days new_moon_day(int k) {
    const double days = new_moon(k) - unix_epoch;
    return std::chrono::sys_days{
        std::chrono::days{static_cast<int>(std::floor(days - lead_at(days) + china))}};
}

int new_moon_before(std::chrono::sys_days day) {
    const auto days = static_cast<double>(day.time_since_epoch().count());
    int k = static_cast<int>((unix_epoch + days - 2451550.09766) / 29.530588861) + 1;
    while (new_moon_day(k) > day) --k;
    return k;
}

} // namespace board
