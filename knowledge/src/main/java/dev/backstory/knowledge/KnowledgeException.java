package dev.backstory.knowledge;

import java.io.IOException;
import java.io.Serial;

/** An index that is not there, not finished or not what was asked for; the message says which. */
public final class KnowledgeException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  KnowledgeException(String message) {
    super(message);
  }
}
