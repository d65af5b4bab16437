#pragma once
#include <unistd.h>

#include <string>
#include <string_view>

namespace vicinal::launch {

/** All that the other end of a pipe writes until it closes; closes our end. */
inline std::string read_report(int descriptor) {
  std::string text;
  char buffer[512];
  for (ssize_t got; (got = read(descriptor, buffer, sizeof buffer)) > 0;) text.append(buffer, static_cast<size_t>(got));
  close(descriptor);
  return text;
}

/** The text as a JSON string. It is of our own making: no control characters. */
inline std::string quoted(std::string_view text) {
  std::string json(1, '"');
  for (char letter : text) {
    if (letter == '"' || letter == '\\') json += '\\';
    json += letter;
  }
  json += '"';
  return json;
}

}  // namespace vicinal::launch
