package dev.backstory.config;

import static dev.backstory.config.SettingRules.read;
import static dev.backstory.config.SettingRules.require;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/**
 * How news is sent to readers.
 *
 * @param host of the mail server; empty where no mail is sent
 * @param security "starttls", "tls" from the first byte, or "none"
 * @param user by which one signs in there; empty for nobody
 * @param passwordFile file with the password; empty for none
 * @param from whom readers see as the sender, such as {@code News <news@my-site.example>}
 * @param hour of the day, 0 to 23, at which digests are sent
 * @param zone in which that is, such as Europe/Oslo
 */
public record MailConfig(
    String host,
    int port,
    String security,
    String user,
    String password,
    String passwordFile,
    String from,
    int hour,
    String zone) {
  private static final int LAST_HOUR = 23;

  public MailConfig {
    require(host.matches("[\\p{Alnum}._:-]*"), "mail.host must be a host name or an address");
    require(port >= 1 && port <= 65535, "mail.port must be between 1 and 65535");
    require(
        List.of("starttls", "tls", "none").contains(security),
        "mail.security must be starttls, tls or none");
    require(
        password.isEmpty() || passwordFile.isEmpty(),
        "mail.password and mail.password_file exclude each other");
    require(
        host.isEmpty() || from.matches("[^\\p{Cntrl}]*[^\\s\\p{Cntrl}<>]+@[^\\s\\p{Cntrl}]+"),
        "mail.host requires mail.from, such as News <news@my-site.example>");
    require(hour >= 0 && hour <= LAST_HOUR, "mail.hour must be between 0 and " + LAST_HOUR);
    require(isZone(zone), "mail.zone must be a time zone such as Europe/Oslo");
  }

  private static boolean isZone(String zone) {
    try {
      return !ZoneId.of(zone).getId().isEmpty();
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Whether any mail is sent. */
  public boolean sends() {
    return !host.isEmpty();
  }

  public ZoneId where() {
    return ZoneId.of(zone);
  }

  /**
   * The password, from wherever it is; empty for none.
   *
   * @throws ConfigException if its file cannot be read, without saying what is in it
   */
  public String secret() {
    return passwordFile.isEmpty() ? password : read("mail.password_file", Path.of(passwordFile));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Mail[host=%s, port=%d]".formatted(host, port);
  }
}
