package dev.backstory.mcp;

import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** Answers the one agent at the other end of two streams: a message a line. */
public final class StdioAgents {
  private static final int MOST_BYTES = 1 << 20;

  private StdioAgents() {}

  /**
   * Answers until there is nothing more to read.
   *
   * @param out to which nothing else is written
   */
  public static void serve(AgentSource source, InputStream in, OutputStream out)
      throws InterruptedException {
    Ending ending = new Ending(in);
    McpSyncServer server =
        McpServer.sync(new StdioServerTransportProvider(AgentTools.JSON, ending, out, MOST_BYTES))
            .serverInfo(AgentTools.NAME, AgentTools.VERSION)
            .instructions(AgentTools.INSTRUCTIONS)
            .capabilities(AgentTools.CAPABILITIES)
            .jsonMapper(AgentTools.JSON)
            .jsonSchemaValidator(AgentTools.UNCHECKED)
            .validateToolInputs(false)
            .tools(AgentTools.all(source, SyncToolSpecification::new))
            .build();
    try {
      ending.await();
    } finally {
      server.closeGracefully();
    }
  }

  /** Says when it has come to its end. */
  private static final class Ending extends FilterInputStream {
    private final CountDownLatch ended = new CountDownLatch(1);

    Ending(InputStream in) {
      super(in);
    }

    void await() throws InterruptedException {
      ended.await();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int read = -1;
      try {
        read = super.read(bytes, from, most);
      } finally {
        if (read < 0) {
          ended.countDown();
        }
      }
      return read;
    }
  }
}
