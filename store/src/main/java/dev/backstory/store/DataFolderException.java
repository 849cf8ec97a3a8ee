package dev.backstory.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The data folder cannot be used; the message says why to whoever runs the program. */
public final class DataFolderException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DataFolderException(String message, @Nullable Throwable cause) {
    super(cause == null ? message : message + ": " + why(cause), cause);
  }

  private static @Nullable String why(Throwable cause) {
    return cause instanceof IOException io ? FileFault.of(io) : cause.getMessage();
  }
}
