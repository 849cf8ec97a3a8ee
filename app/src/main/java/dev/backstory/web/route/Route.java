package dev.backstory.web.route;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import org.jspecify.annotations.Nullable;

/**
 * Something that the server can be asked.
 *
 * @param path as Javalin reads it
 * @param body what may be sent along
 * @param description what programs are told of it; null where it is for people
 */
public record Route(
    HandlerType method,
    String path,
    Right right,
    Body body,
    Handler handler,
    @Nullable Description description) {
  private static final int FORM_BYTES = 16 << 10;
  private static final int FILE_BYTES = 1 << 20;
  private static final int MESSAGE_BYTES = 64 << 10;

  /** What a request may carry. */
  public enum Body {
    NONE(0, false, false),
    /** A small form that changes nothing in the name of whoever sends it. */
    ANONYMOUS(FORM_BYTES, false, false),
    /** A small form, with the token of whoever sends it. */
    FORM(FORM_BYTES, false, true),
    /** A form with a file, and the token. */
    FILE(FILE_BYTES, true, true),
    /** Next to nothing, sent by whoever has an address that nobody can guess. */
    LINK(FORM_BYTES, false, false),
    /** JSON of a program, by itself or for script of a site that may ask. */
    MESSAGE(MESSAGE_BYTES, false, false);

    private final int mostBytes;
    private final boolean file;
    private final boolean token;

    Body(int mostBytes, boolean file, boolean token) {
      this.mostBytes = mostBytes;
      this.file = file;
      this.token = token;
    }

    public int mostBytes() {
      return mostBytes;
    }

    public boolean hasFile() {
      return file;
    }

    boolean needsToken() {
      return token;
    }
  }

  public static Route get(String path, Right right, Handler handler) {
    return new Route(HandlerType.GET, path, right, Body.NONE, handler, null);
  }

  public static Route head(String path, Right right, Handler handler) {
    return new Route(HandlerType.HEAD, path, right, Body.NONE, handler, null);
  }

  public static Route post(String path, Right right, Body body, Handler handler) {
    return new Route(HandlerType.POST, path, right, body, handler, null);
  }

  /** The same with what programs are told of it. */
  public Route describedBy(Description description) {
    return new Route(method, path, right, body, handler, description);
  }

  /** Whether programs ask for it, which are told what is wrong in their way. */
  boolean isForPrograms() {
    return Problem.isOfPath(path);
  }

  public boolean isPosted() {
    return method.equals(HandlerType.POST);
  }
}
