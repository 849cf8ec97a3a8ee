package dev.backstory.config;

/** A setting that cannot be used; the message says which and what is allowed. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ConfigException(String message) {
    super(message);
  }
}
