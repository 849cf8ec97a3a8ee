package dev.backstory.models;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Weights and tables on the class path. */
final class Resources {
  private Resources() {}

  /**
   * A resource whole.
   *
   * @param name from the root, such as {@code /weights.onnx}
   */
  static byte[] bytes(String name) throws IOException {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("missing from the class path: " + name);
      }
      return in.readAllBytes();
    }
  }
}
