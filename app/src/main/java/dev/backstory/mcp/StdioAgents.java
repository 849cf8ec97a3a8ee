package dev.backstory.mcp;

import dev.backstory.mcp.AgentServer.Answered;
import dev.backstory.mcp.AgentServer.NoMessage;
import dev.backstory.mcp.AgentServer.Taken;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Answers the one agent at the other end of two streams: a message a line. */
public final class StdioAgents {
  private static final int MOST_BYTES = 1 << 20;

  /** By JSON-RPC, which has no other name for what it cannot read. */
  private static final String NO_MESSAGE =
      "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":"
          + "{\"code\":-32700,\"message\":\"This is no message of JSON-RPC 2.0.\"}}";

  private StdioAgents() {}

  /**
   * Answers one message after the other until there are no more.
   *
   * @param out to which nothing else is written
   */
  public static void serve(AgentSource source, InputStream in, OutputStream out)
      throws IOException {
    InputStream messages = new BufferedInputStream(in);
    try (AgentServer server = new AgentServer(source)) {
      for (String line = line(messages); line != null; line = line(messages)) {
        if (!line.isBlank()) {
          switch (server.answer(line)) {
            case Answered it -> write(out, it.json());
            case Taken _ -> {}
            case NoMessage _ -> write(out, NO_MESSAGE);
          }
        }
      }
    }
  }

  private static void write(OutputStream out, String json) throws IOException {
    out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The next line, of which what is too long is left out; null at the end. */
  private static @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      if (line.size() < MOST_BYTES) {
        line.write(next);
      }
      next = in.read();
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
