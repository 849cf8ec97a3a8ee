package dev.backstory.bench.grown;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long a server takes to answer when requests come at a steady pace, whether it keeps up or
 * not: a request's time counts from when it was due.
 */
public final class LoadMeasure {
  private static final Pattern STORY =
      Pattern.compile("href=\"/?(stories/[^\"#?]+)\"[^>]*>([^<]+)<");
  private static final int LONGEST_WORD = 30;

  /** Seconds. */
  private static final int WARM_UP = 3;

  private static final double NANOS_PER_MILLI = 1e6;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI server;
  private final int perSecond;

  private LoadMeasure(URI server, int perSecond) {
    this.server = server;
    this.perSecond = perSecond;
  }

  /**
   * Prints the times of the front page, of story pages and of searches, one kind after the other.
   *
   * @param perSecond requests
   * @param seconds for each kind
   * @param lists whether lists of the API are asked for instead
   * @throws IOException if the server does not answer
   */
  public static void print(URI server, int perSecond, int seconds, boolean lists)
      throws IOException, InterruptedException {
    LoadMeasure measure = new LoadMeasure(server, perSecond);
    Map<String, List<URI>> kinds =
        lists ? new ApiLists(measure.client, server).kinds() : measure.kinds();
    for (Map.Entry<String, List<URI>> kind : kinds.entrySet()) {
      measure.run(kind.getValue(), 0, WARM_UP); // so that what is to be compiled is
      System.out.println(
          kind.getKey()
              + ": "
              + measure.run(kind.getValue(), measure.perSecond * WARM_UP, seconds));
    }
  }

  /** What is asked for, by kind; stories and words are those of the front page. */
  private Map<String, List<URI>> kinds() throws IOException, InterruptedException {
    String front =
        client.send(HttpRequest.newBuilder(server).build(), BodyHandlers.ofString()).body();
    List<MatchResult> links = STORY.matcher(front).results().toList();
    if (links.isEmpty()) {
      throw new IOException("no story on " + server);
    }
    Map<String, List<URI>> kinds = new LinkedHashMap<>();
    kinds.put("front page", List.of(server));
    kinds.put("story page", links.stream().map(it -> server.resolve(it.group(1))).toList());
    List<String> words =
        links.stream()
            .flatMap(it -> Pattern.compile("[^\\p{L}]+").splitAsStream(it.group(2)))
            .filter(word -> word.length() > 3 && word.length() < LONGEST_WORD)
            .distinct()
            .toList();
    kinds.put("search of one word", words.stream().map(this::search).toList());
    List<URI> pairs =
        words.stream()
            .flatMap(one -> words.stream().map(other -> search(one + " " + other)))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(pairs, new Random(1));
    kinds.put("search of two words, " + pairs.size() + " different ones", pairs);
    return kinds;
  }

  private URI search(String words) {
    return server.resolve("search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
  }

  /** As browsers ask. */
  private static HttpRequest request(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(PATIENCE)
        .header("Accept-Encoding", "gzip")
        .build();
  }

  private String run(List<URI> addresses, int first, int seconds) {
    ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    AtomicInteger failed = new AtomicInteger();
    long begin = System.nanoTime();
    try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < perSecond * seconds; i++) {
        long due = begin + i * NANOS_PER_SECOND / perSecond;
        LockSupport.parkNanos(due - System.nanoTime());
        URI address = addresses.get((first + i) % addresses.size());
        asking.execute(
            () -> {
              if (answers(address)) {
                nanos.add(System.nanoTime() - due);
              } else {
                failed.incrementAndGet();
              }
            });
      }
    }
    return line(nanos.stream().sorted().toList(), failed.get());
  }

  private boolean answers(URI address) {
    try {
      HttpResponse<Void> answer = client.send(request(address), BodyHandlers.discarding());
      return answer.statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String line(List<Long> nanos, int failed) {
    List<String> times = new ArrayList<>();
    for (double share : List.of(0.5, 0.95, 0.99, 1.0)) {
      int at = (int) Math.min(nanos.size() - 1, share * nanos.size());
      double millis = nanos.isEmpty() ? Double.NaN : nanos.get(at) / NANOS_PER_MILLI;
      times.add(String.format(Locale.ROOT, "%.0f %% within %.1f ms", 100 * share, millis));
    }
    return String.join(", ", times) + "; " + nanos.size() + " answered, " + failed + " not";
  }
}
