package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.access.ApiTokens;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.LineReports;
import dev.backstory.port.LineReports.Fault;
import dev.backstory.port.LineReports.Report;
import dev.backstory.port.admin.AuditTrail;
import dev.backstory.port.admin.AuditTrail.Act;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.TokenStore.Scope;
import dev.backstory.store.FreshFolder;
import dev.backstory.store.JdbiLineReports;
import dev.backstory.store.admin.JdbiAuditTrail;
import dev.backstory.store.admin.JdbiTokenStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import dev.backstory.web.api.ApiAccess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An API with one act, one report and one token, its description beside it. */
final class GivenApi implements AutoCloseable {
  final ApiServer server;
  final String token;
  final ApiDocument document;
  private final SqliteDatabase database;

  GivenApi(Path folder) throws IOException {
    database = FreshFolder.open(folder);
    ApiTokens tokens = new ApiTokens(new JdbiTokenStore(database));
    token = tokens.make("console", Scope.ADMIN, Instant.EPOCH).orElseThrow();
    LineReports reports = new JdbiLineReports(database);
    AuditTrail trail = new JdbiAuditTrail(database);
    trail.record(new Act("ada", Deed.STORY_HIDDEN, "st-1", "Note"), Instant.EPOCH, () -> true);
    reports.add(
        new Report("st-3100", "c1", "The ferry sank.", 1, Fault.OTHER, "Raised"),
        new LineReports.Limits(9, 9),
        Instant.EPOCH);
    server =
        new ApiServer(
            Limits.USUAL, new ApiAccess(tokens, reports, trail, List.of(ApiServer.ORIGIN)));
    document = new ApiDocument(server.client().get(ApiDocument.ROOT + "/openapi.json").body());
  }

  HttpResponse<String> get(String path) {
    return server.client().get(ApiDocument.ROOT + path);
  }

  static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** What a refusal says, which is as it is described. */
  String problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    document.isProblem(answer.body());
    JsonNode problem = PageCodec.read(answer.body(), JsonNode.class);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    return problem.path("detail").asString();
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
