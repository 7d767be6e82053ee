// SPDX-License-Identifier: MIT
#include "tests/crash/loop_disk.h"

#include "tests/crash/skip.h"

#include <fcntl.h>
#include <linux/loop.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>

#include <cerrno>
#include <cstring>

namespace board {
namespace {

constexpr unsigned long shut_down = _IOR('X', 125, std::uint32_t);
constexpr std::uint32_t without_journal = 2;

[[noreturn]] void lacking(const std::string& what) {
    const std::string why = what + ": " + std::strerror(errno);
    skip("这台机器上不能挂载环回磁盘，断电没有试：" + why,
         "no loop-mounted disk is to be had here, power was not cut: " + why);
}

} // namespace

LoopDisk::LoopDisk(Guessing guessing)
    : options_{guessing == Guessing::forbidden ? "noauto_da_alloc" : ""} {
    // What is mounted below goes with this process, however it ends.
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("", "/", "", MS_REC | MS_PRIVATE, nullptr) != 0)
        lacking("unshare");
    const std::string image = memory_ / "image";
    if (std::system(("truncate -s 24M " + image + " && PATH=$PATH:/sbin:/usr/sbin " +
                     "mkfs.ext4 -q -F -E lazy_itable_init=0 " + image + " >&2")
                        .c_str()) != 0)
        lacking("mkfs.ext4");
    if (!mount()) lacking("mount");
}

// A new loop device each time: what the last one kept in memory must not outlive its power.
bool LoopDisk::mount() {
    const Fd control{::open("/dev/loop-control", O_RDWR | O_CLOEXEC)};
    const Fd file{::open((memory_ / "image").c_str(), O_RDWR | O_CLOEXEC)};
    if (!control || !file) return false;
    for (int attempts = 0; attempts < 16; ++attempts) { // another may take the same number first
        const int number = ::ioctl(control.number(), LOOP_CTL_GET_FREE);
        if (number < 0) return false;
        const std::string device = "/dev/loop" + std::to_string(number);
        const Fd loop{::open(device.c_str(), O_RDWR | O_CLOEXEC)};
        if (!loop) return false;
        loop_config configuration{};
        configuration.fd = static_cast<std::uint32_t>(file.number());
        configuration.info.lo_flags = LO_FLAGS_AUTOCLEAR; // the last one to close it frees it
        if (::ioctl(loop.number(), LOOP_CONFIGURE, &configuration) == 0)
            return ::mount(device.c_str(), place_.c_str(), "ext4", 0, options_.c_str()) == 0;
        if (errno != EBUSY) return false;
    }
    return false;
}

LoopDisk::~LoopDisk() {
    ::umount2(place_.c_str(), MNT_DETACH);
}

void LoopDisk::cut() const {
    const Fd root{::open(place_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    std::uint32_t how = without_journal;
    if (!root || ::ioctl(root.number(), shut_down, &how) != 0) lacking("EXT4_IOC_SHUTDOWN");
}

void LoopDisk::start_again() {
    REQUIRE(::umount2(place_.c_str(), 0) == 0);
    REQUIRE(mount()); // not skipped any more: it could be mounted before
}

} // namespace board
