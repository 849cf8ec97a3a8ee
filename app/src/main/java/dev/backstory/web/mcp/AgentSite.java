package dev.backstory.web.mcp;

import dev.backstory.mcp.AgentServer;
import dev.backstory.mcp.AgentServer.Answered;
import dev.backstory.mcp.AgentServer.NoMessage;
import dev.backstory.mcp.AgentServer.Taken;
import dev.backstory.mcp.AgentSource;
import dev.backstory.web.route.Description;
import dev.backstory.web.route.Problem;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import io.javalin.http.Context;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/** The site for agents: one address, to which they post what they ask. */
public final class AgentSite implements AutoCloseable {
  private final AgentServer agents;

  public AgentSite(AgentSource source) {
    this.agents = new AgentServer(source);
  }

  public List<Route> routes() {
    return List.of(Route.post(Problem.AGENTS, Right.READING, Body.MESSAGE, this::answer));
  }

  private void answer(Context context) {
    context.header("Cache-Control", "no-store");
    if (!agents.speaks(context.header("MCP-Protocol-Version"))) {
      Problem.of(HttpStatus.BAD_REQUEST_400, "This version of the protocol is not spoken here.")
          .send(context);
      return;
    }
    switch (agents.answer(context.body())) {
      case Answered it -> context.contentType(Description.JSON).result(it.json());
      case Taken _ -> context.status(HttpStatus.ACCEPTED_202);
      case NoMessage _ ->
          Problem.of(HttpStatus.BAD_REQUEST_400, "This is no message of JSON-RPC 2.0.")
              .send(context);
    }
  }

  @Override
  public void close() {
    agents.close();
  }
}
