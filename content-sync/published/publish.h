// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/published/publication.h"
#include "content-sync/published/publish_target.h"
#include "content-sync/published/signature.h"

namespace board {

// Told how far a publication has got.
class PublishWatch {
  public:
    virtual ~PublishWatch() = default;
    // How much is to be sent, once it is known.
    virtual void begin(std::size_t files, std::size_t bytes) = 0;
    // How much of it has gone; false breaks the publication off. What is published stays as it was.
    virtual bool sent(std::size_t files, std::size_t bytes) = 0;
};

struct PublishReport {
    enum class Outcome {
        published,
        signed_anew, // the same content was there, without this key's signature
        already,     // the same content was there; what it had lost was sent
    } outcome = Outcome::published;
    std::size_t objects = 0;         // of the publication
    std::size_t sent = 0, bytes = 0; // objects that were not there yet
    bool counts_anew = false;        // the key was changed, so a lower sequence is taken
};

// Puts objects that are not there yet, the signatures, and last the manifest. At every moment,
// interrupted or not, what a board reads is the former publication or the new one, whole. `key` may
// be null: nobody signs.
//
// Fault::malformed, saying what to do, when the boards would not take it: another channel is
// published there; the sequence is not higher than the published one, unless its key was changed
// by a root file for `key`; it was signed so far and is not now; a root file names other keys.
// Else the target's and the files' own faults. Objects that no manifest names any more stay: boards
// that read the former manifest still fetch them.
Result<PublishReport> publish(PublishTarget& target, const Publication& publication,
                              const SecretKey* key, PublishWatch& watch);

} // namespace board
