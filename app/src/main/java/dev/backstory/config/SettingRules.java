package dev.backstory.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the values of settings are held to; whoever breaks a rule is told the key. */
final class SettingRules {
  private SettingRules() {}

  static String read(String key, Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new ConfigException(key + " cannot be read: " + file);
    }
  }

  static void requireAddress(String key, String address) {
    require(
        address.matches("https?://[^\\s?#]+[^/\\s?#]"),
        key + " must be an http or https address without a query or trailing slash");
  }

  static void require(boolean holds, String message) {
    if (!holds) {
      throw new ConfigException(message);
    }
  }
}
