package dev.backstory.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server of language models that speaks the protocol and behaves in any way that servers and
 * models do. It writes what it is asked for from the facts that it is given.
 */
public final class ModelStub implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.shared();

  private static final int CHUNK = 1 << 20;
  private static final long FLOOD = 300L << 20;
  private static final int REPETITIONS = 400;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Behaviour> first = new ArrayDeque<>();
  private final Behaviour then;
  private final String script;
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  /** How it answers. */
  public enum Behaviour {
    GOOD,
    /** Good, after a fifth of a second. */
    UNHURRIED,
    NOT_JSON,
    HALF_JSON,
    /** Thinks aloud, with a brace and a sketch of an answer in its thoughts. */
    REASONING,
    /** The same without the marks around its thoughts. */
    REASONING_BARE,
    FENCED,
    REPEATING,
    SLOW,
    DRIPPING,
    BREAKING_OFF,
    BUSY,
    FAILING,
    /** Fails and shows in the response all that it was sent, the key included. */
    ECHOING,
    REFUSING,
    DECLINING,
    EMPTY,
    FLOODING,
    WRONG_NUMBERS,
    WRONG_FORM,
    /** Writes, under fact 1, what the articles tell it to write. */
    OBEDIENT,
    /** Gives the JSON that the articles tell it to give. */
    OBEDIENT_TO_JSON,
    WITHOUT_SCHEMAS,
    /** As hosted models that reason: another limit, no temperature. */
    HOSTED,
    NO_PROTOCOL,
    WRONG_KEY,
    UNKNOWN_MODEL,
    TOO_LONG,
    ELSEWHERE,
    LYING_ABOUT_TOKENS,
    /** As servers do whose context is smaller than the question. */
    READING_A_PART,
    /** Writes what it was told to. */
    SCRIPTED
  }

  /**
   * Writes these lines, each under the numbers of the facts that have its last words.
   *
   * @param lines as {@link StubWriter#scripted} reads them
   */
  public static ModelStub scripted(String lines) {
    return new ModelStub(0, lines, Behaviour.SCRIPTED);
  }

  /** Behaves in the first ways once each, and then in the last. */
  public ModelStub(Behaviour... behaviours) {
    this(0, "", behaviours);
  }

  private ModelStub(int port, String script, Behaviour... behaviours) {
    this.script = script;
    first.addAll(List.of(behaviours).subList(0, behaviours.length - 1));
    then = behaviours[behaviours.length - 1];
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/v1/chat/completions", this::handle);
    server.start();
  }

  /** What a client is told to ask. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** All that it was asked. */
  public List<JsonNode> requests() {
    return requests;
  }

  /** The headers with keys that came with them. */
  List<String> keys() {
    return keys;
  }

  /** How many requests were under way at once. */
  int mostAtOnce() {
    return mostAtOnce.get();
  }

  /** Bytes that it got rid of while flooding. */
  long sent() {
    return sent.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    JsonNode request = JSON.readTree(body);
    requests.add(request);
    String key = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    keys.add(key);
    mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try (exchange) {
      answer(exchange, request, next(), key + body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      underWay.decrementAndGet();
    }
  }

  private synchronized Behaviour next() {
    Behaviour once = first.poll();
    return once == null ? then : once;
  }

  private void answer(HttpExchange exchange, JsonNode request, Behaviour how, String all)
      throws IOException, InterruptedException {
    StubWriter writer = new StubWriter(request);
    switch (how) {
      case GOOD -> text(exchange, request, writer.page());
      case SCRIPTED -> text(exchange, request, writer.scripted(script));
      case UNHURRIED -> {
        Thread.sleep(200);
        text(exchange, request, writer.page());
      }
      case NOT_JSON ->
          text(exchange, request, "What happened: a ferry ran aground. Key points: 3.");
      case HALF_JSON -> text(exchange, request, half(writer.page()));
      case REASONING ->
          text(
              exchange,
              request,
              "<think>\nI start with {\"whatHappened\":[]}?\n</think>\n" + writer.page());
      case REASONING_BARE ->
          text(
              exchange,
              request,
              "First the facts {1, 2}. A sketch: {\"a\":1}. Now:\n" + writer.page() + "\nDone.");
      case FENCED -> text(exchange, request, "```json\n" + writer.page() + "\n```");
      case REPEATING ->
          send(
              exchange,
              200,
              completion(
                  "{\"whatHappened\":["
                      + "{\"text\":\"It ran.\",\"facts\":[1]},".repeat(REPETITIONS),
                  "length",
                  500,
                  9000));
      case SLOW -> {
        Thread.sleep(5000);
        text(exchange, request, writer.page());
      }
      case DRIPPING -> drip(exchange);
      case BREAKING_OFF -> {
        byte[] bytes =
            half(completion(writer.page(), "stop", 9, 9)).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length + 500L);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
      }
      case BUSY -> {
        exchange.getResponseHeaders().add("Retry-After", "7");
        send(exchange, 429, "{\"error\":{\"message\":\"slow down\"}}");
      }
      case FAILING -> send(exchange, 500, "{\"error\":{\"message\":\"out of memory\"}}");
      case ECHOING -> send(exchange, 500, all);
      case REFUSING -> text(exchange, request, "I'm sorry, but I can't help with that.");
      case DECLINING -> send(exchange, 200, refusal());
      case EMPTY -> text(exchange, request, "");
      case FLOODING -> flood(exchange);
      case WRONG_NUMBERS -> text(exchange, request, writer.page(99));
      case WRONG_FORM ->
          text(exchange, request, writer.page().replace("\"facts\":[", "\"facts\":[\"1\","));
      case OBEDIENT -> text(exchange, request, writer.obeying());
      case OBEDIENT_TO_JSON -> text(exchange, request, writer.dictated());
      case WITHOUT_SCHEMAS -> {
        if (request.has("response_format")) {
          send(exchange, 400, "{\"error\":{\"message\":\"response_format is not supported\"}}");
        } else {
          text(exchange, request, writer.page());
        }
      }
      case HOSTED -> {
        if (request.has("max_tokens") || request.has("temperature")) {
          send(exchange, 400, "{\"error\":{\"message\":\"Use max_completion_tokens\"}}");
        } else {
          text(exchange, request, writer.page());
        }
      }
      case NO_PROTOCOL -> send(exchange, 200, "<html>Welcome to the ferry</html>");
      case WRONG_KEY -> send(exchange, 401, "{\"error\":\"Incorrect key " + all + "\"}");
      case UNKNOWN_MODEL -> send(exchange, 404, "{\"error\":{\"message\":\"model not found\"}}");
      case TOO_LONG -> send(exchange, 400, "{\"error\":{\"type\":\"exceed_context_size_error\"}}");
      case ELSEWHERE -> {
        exchange.getResponseHeaders().add("Location", url() + "/chat/completions");
        send(exchange, 307, "");
      }
      case READING_A_PART -> send(exchange, 200, completion(writer.page(), "stop", 300, 200));
      case LYING_ABOUT_TOKENS ->
          send(exchange, 200, completion(writer.page(), "stop", -5, Integer.MAX_VALUE));
    }
  }

  private void text(HttpExchange exchange, JsonNode request, String text) throws IOException {
    int in = request.path("messages").toString().length() / 4;
    send(exchange, 200, completion(text, "stop", in, text.length() / 4));
  }

  private static String half(String text) {
    return text.substring(0, text.length() / 2);
  }

  private void drip(HttpExchange exchange) throws IOException, InterruptedException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    for (byte b : completion("dripping", "stop", 1, 1).getBytes(StandardCharsets.UTF_8)) {
      out.write(b);
      out.flush();
      Thread.sleep(50);
    }
  }

  private void flood(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] chunk = "far too much ".repeat(CHUNK / 13).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = exchange.getResponseBody()) {
      while (sent.get() < FLOOD) {
        out.write(chunk);
        sent.addAndGet(chunk.length);
      }
    }
  }

  private static String completion(String text, String finish, int in, int out) {
    ObjectNode root = JSON.createObjectNode().put("id", "stub").put("object", "chat.completion");
    ObjectNode choice = root.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", finish);
    choice.putObject("message").put("role", "assistant").put("content", text);
    root.putObject("usage")
        .put("prompt_tokens", in)
        .put("completion_tokens", out)
        .put("total_tokens", in + (long) out);
    return root.toString();
  }

  private static String refusal() {
    ObjectNode root = JSON.createObjectNode().put("id", "stub");
    ObjectNode choice = root.putArray("choices").addObject().put("finish_reason", "stop");
    choice.putObject("message").put("role", "assistant").put("refusal", "I will not.");
    return root.toString();
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static String script(String[] args) throws IOException {
    return args.length < 3 ? "" : Files.readString(Path.of(args[2]));
  }

  /** Serves until it is stopped: a port, how it behaves, and a file with what it writes. */
  public static void main(String[] args) throws InterruptedException, IOException {
    Behaviour how = Behaviour.valueOf(args[1].toUpperCase(Locale.ROOT));
    try (ModelStub stub = new ModelStub(Integer.parseInt(args[0]), script(args), how)) {
      System.out.println(stub.url());
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
