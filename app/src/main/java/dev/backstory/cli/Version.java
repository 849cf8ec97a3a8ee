package dev.backstory.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which version this is, and the commit that it was built from if the build knew it. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Properties build = build();
    return new String[] {
      "backstory %s (%s)".formatted(build.getProperty("version"), build.getProperty("commit"))
    };
  }

  /** The version without the commit. */
  public static String number() {
    return build().getProperty("version");
  }

  private static Properties build() {
    Properties build = new Properties();
    try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
      build.load(Objects.requireNonNull(file, "the build writes it"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build;
  }
}
