package dev.backstory.config;

import static dev.backstory.config.SettingRules.read;
import static dev.backstory.config.SettingRules.require;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where articles, stories and pages are kept.
 *
 * @param url of a database on a PostgreSQL server, such as {@code
 *     jdbc:postgresql://host/backstory?user=backstory}; empty for a file in the data folder
 * @param password of its user; empty for none
 * @param passwordFile file with the password; empty for none
 */
public record StoreConfig(String url, String password, String passwordFile) {
  private static final Pattern PASSWORD =
      Pattern.compile("[?&][^=&]*password[^=&]*=|^[^?]*@", Pattern.CASE_INSENSITIVE);

  public StoreConfig {
    require(
        url.isEmpty() || url.matches("jdbc:postgresql://[^\\s/?]+/[^\\s/?]+(\\?\\S*)?"),
        "store.url must be empty, or such as jdbc:postgresql://host/database?user=name");
    require(
        !PASSWORD.matcher(url).find(),
        "store.url must not contain a password; use store.password_file");
    require(
        password.isEmpty() || passwordFile.isEmpty(),
        "store.password and store.password_file exclude each other");
  }

  /** Whether it is a database on a server; else it is a file in the data folder. */
  public boolean onServer() {
    return !url.isEmpty();
  }

  /**
   * The password, from wherever it is; empty for none.
   *
   * @throws ConfigException if its file cannot be read, without saying what is in it
   */
  public String secret() {
    return passwordFile.isEmpty() ? password : read("store.password_file", Path.of(passwordFile));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Store[url=%s]".formatted(url);
  }
}
