package dev.backstory.port.admin;

import java.time.Instant;
import java.util.List;

/**
 * Settings that owners made in the browser, as texts by their keys; secrets among them are told
 * nobody but whoever needs them. Safe for use by several threads.
 */
public interface SettingStore {
  /** A setting that somebody made. */
  record Kept(String key, String value, Instant at, String account) {
    /** Without the value. */
    @Override
    public String toString() {
      return key + ", by " + account;
    }
  }

  /** By key. */
  List<Kept> all();

  /** Keeps a setting in place of what it was. */
  void keep(String key, String value, String account, Instant at);

  /** Forgets a setting; false if nobody made it. */
  boolean forget(String key);
}
