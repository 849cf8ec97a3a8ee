package dev.backstory.config;

import static dev.backstory.config.SettingRules.require;
import static dev.backstory.config.SettingRules.requireAddress;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How pages are served.
 *
 * @param host the address to listen on
 * @param port 0 takes any free one
 * @param notice a line shown on every page; empty for none
 * @param names by which it may be called, besides localhost and the address that it listens on
 * @param address where the site is published, such as https://news.example; empty if nowhere
 * @param metrics the name of one of {@link Metrics}, in lower case
 * @param reading who may read: "open" for everybody, "closed" for those who sign in
 * @param trustedProxies whose word about clients and their protocol counts, as addresses or CIDR
 */
public record ServerConfig(
    String host,
    int port,
    String notice,
    List<String> names,
    String address,
    String metrics,
    String reading,
    List<String> trustedProxies) {
  /** Whom a server tells what is measured. */
  public enum Metrics {
    OFF,
    /** Whoever asks on its own machine, and not through a proxy. */
    LOOPBACK,
    /** Whoever can reach it. */
    OPEN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One that everybody may read, without proxies, and that tells this machine what it measures. */
  public ServerConfig(String host, int port, String notice, List<String> names, String address) {
    this(host, port, notice, names, address, Metrics.LOOPBACK.word(), "open", List.of());
  }

  public ServerConfig {
    names = List.copyOf(names);
    trustedProxies = List.copyOf(trustedProxies);
    require(
        reading.equals("open") || reading.equals("closed"),
        "server.reading must be open or closed");
    trustedProxies.forEach(AddressRange::of);
    require(port >= 0 && port <= 65535, "server.port must be between 0 and 65535");
    require(
        names.stream().allMatch(name -> name.matches("[\\p{Alnum}._-]+|\\[?[\\p{XDigit}:.]+]?")),
        "server.names must be host names or addresses, without a scheme or port");
    if (!address.isEmpty()) {
      requireAddress("server.address", address);
    }
    require(
        Stream.of(Metrics.values()).anyMatch(it -> it.word().equals(metrics)),
        "server.metrics must be off, loopback or open");
  }

  /** Whom it tells what is measured. */
  public Metrics lettingMeasure() {
    return Metrics.valueOf(metrics.toUpperCase(Locale.ROOT));
  }

  /** Whether only those may read who sign in. */
  public boolean asksWhoReads() {
    return reading.equals("closed");
  }

  public List<AddressRange> proxies() {
    return trustedProxies.stream().map(AddressRange::of).toList();
  }

  /** The names it was given, and that of the site's address. */
  public Stream<String> allNames() {
    Stream<String> published =
        address.isEmpty() ? Stream.of() : Stream.ofNullable(URI.create(address).getHost());
    return Stream.concat(names.stream(), published);
  }
}
