package dev.backstory.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Answers the messages of agents, each by itself: nothing is kept of an agent from one to the next,
 * so that none takes up room. (Of the library's own transports, the servlet writes what it threw
 * into answers, with where it was thrown, and that of standard streams ends at the first line that
 * is no message.) Safe for use by several threads.
 */
public final class AgentServer implements AutoCloseable {
  private final Transport transport = new Transport();
  private final McpStatelessSyncServer server;

  public AgentServer(AgentSource source) {
    this.server =
        McpServer.sync(transport)
            .serverInfo(AgentTools.NAME, AgentTools.VERSION)
            .instructions(AgentTools.INSTRUCTIONS)
            .capabilities(AgentTools.CAPABILITIES)
            .jsonMapper(AgentTools.JSON)
            .jsonSchemaValidator(AgentTools.UNCHECKED)
            .validateToolInputs(false)
            .immediateExecution(true) // in the thread of whoever asks
            .tools(AgentTools.all(source, SyncToolSpecification::new))
            .build();
  }

  /** What comes of a message. */
  public sealed interface Outcome {}

  /** It is answered with this JSON. */
  public record Answered(String json) implements Outcome {}

  /** It was taken, and asks for no answer. */
  public record Taken() implements Outcome {}

  /** It is no message. */
  public record NoMessage() implements Outcome {}

  /** Whether a version of the protocol is spoken; what a client does not say is taken for one. */
  public boolean speaks(@Nullable String version) {
    return version == null || transport.protocolVersions().contains(version);
  }

  /** Answers one message. */
  public Outcome answer(String text) {
    JSONRPCMessage message;
    try {
      message = McpSchema.deserializeJsonRpcMessage(AgentTools.JSON, text);
    } catch (IOException | RuntimeException e) {
      return new NoMessage(); // the library throws many things
    }
    return switch (message) {
      case JSONRPCRequest it -> new Answered(json(transport.answer(it)));
      case JSONRPCNotification it -> {
        transport.take(it);
        yield new Taken();
      }
      default -> new NoMessage();
    };
  }

  private static String json(JSONRPCResponse response) {
    try {
      return AgentTools.JSON.writeValueAsString(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }

  /** Hands messages over to the library. */
  private static final class Transport implements McpStatelessServerTransport {
    private @Nullable McpStatelessServerHandler handler;

    @Override
    public void setMcpHandler(McpStatelessServerHandler handler) {
      this.handler = handler;
    }

    JSONRPCResponse answer(JSONRPCRequest request) {
      try {
        JSONRPCResponse response =
            Objects.requireNonNull(handler)
                .handleRequest(McpTransportContext.EMPTY, request)
                .block();
        return Objects.requireNonNull(response);
      } catch (RuntimeException e) {
        return new JSONRPCResponse(
            McpSchema.JSONRPC_VERSION,
            request.id(),
            null,
            new JSONRPCError(ErrorCodes.INVALID_PARAMS, "This request cannot be read.", null));
      }
    }

    void take(JSONRPCNotification notification) {
      Objects.requireNonNull(handler)
          .handleNotification(McpTransportContext.EMPTY, notification)
          .onErrorComplete() // nobody is told
          .block();
    }

    @Override
    public Mono<Void> closeGracefully() {
      return Mono.empty();
    }

    @Override
    public List<String> protocolVersions() {
      return McpStatelessServerTransport.super.protocolVersions();
    }
  }
}
