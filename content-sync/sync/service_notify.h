// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/fd.h"

#include <string>
#include <string_view>

namespace board {

// Tells the service's supervisor how it goes, as sd_notify(3) would: datagrams of "KEY=value" lines
// to the socket that $NOTIFY_SOCKET names. Nothing here waits or fails: a supervisor that cannot be
// told hears nothing. No thread feeds the watchdog; whoever makes progress says so.
class ServiceNotify {
  public:
    // As the environment names them. `socket`: a path, or an abstract name behind "@"; empty:
    // nobody listens. `watchdog`: $WATCHDOG_USEC, zero for none. `clock` must outlive this.
    struct Supervisor {
        std::string socket;
        std::chrono::microseconds watchdog{0};
    };
    ServiceNotify(const Supervisor& supervisor, const Clock& clock);

    void ready() { send("READY=1"); }
    void reloading();
    void stopping() { send("STOPPING=1"); }
    void status(std::string_view text);
    // A step was taken, bytes came, or a slice of a wait is over: the watchdog is fed, at most four
    // times in its period.
    void progress();

    // How long a wait may be without progress.
    std::chrono::milliseconds slice() const;

  private:
    void send(std::string_view lines) const;

    std::string socket_; // as sun_path has it
    std::chrono::microseconds watchdog_;
    const Clock& clock_;
    Fd datagrams_;
    std::string status_; // told last
    SteadyTime fed_{SteadyTime::min()};
};

// What $NOTIFY_SOCKET, $WATCHDOG_USEC and $WATCHDOG_PID say to this process.
ServiceNotify::Supervisor supervisor_of_environment();

} // namespace board
