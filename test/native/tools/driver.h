#pragma once
#include <getopt.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

/* How the drivers of this folder begin and end: exit code 2 when they cannot begin, 3 when their time is up. */

[[noreturn]] inline void give_up(int code, const std::string& why) {
  std::fprintf(stderr, "%s: %s\n", program_invocation_short_name, why.c_str());
  std::exit(code);
}

/** The argument of the option that getopt_long() just found. */
inline uint64_t option_number() {
  char* end = nullptr;
  uint64_t value = std::strtoull(optarg, &end, 0);
  if (end == optarg || *end != 0) give_up(2, std::string("no number: ") + optarg);
  return value;
}

/** Ends the process after so many seconds. */
inline void end_after(uint64_t seconds) {
  signal(SIGALRM, [](int) {
    static const char text[] = ": out of time\n";
    (void)!write(2, program_invocation_short_name, std::strlen(program_invocation_short_name));
    (void)!write(2, text, sizeof text - 1);
    _exit(3);
  });
  alarm(static_cast<unsigned>(seconds));
}
