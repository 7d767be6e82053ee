// SPDX-License-Identifier: MIT
// The source that the tests' precompiled header is made with; main.cpp cannot use it.
