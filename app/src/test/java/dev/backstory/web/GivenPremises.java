package dev.backstory.web;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.port.ModelLedger.Refusals;
import dev.backstory.port.ModelLedger.Use;
import dev.backstory.port.OnlineAnswers.Failure;
import dev.backstory.port.OnlineAnswers.Rest;
import dev.backstory.port.OnlineAnswers.Size;
import dev.backstory.web.admin.Premises;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A site that runs on a bit of everything. */
final class GivenPremises implements Premises {
  /** Where the database is. */
  volatile boolean onServer;

  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");

  @Override
  public Knowledge knowledge() {
    return new Knowledge(
        new Base("v1", 12_345, List.of("en", "de"), List.of("dump <b>bold.gz"), 7_000_000),
        "",
        true,
        "en",
        new Size(40, 3, 50, 60),
        new Rest(NOON, "HTTP status 429 <b>bold"),
        List.of(new Failure("Ada <b>bold Lind", 2, "no <i>note answer", NOON)));
  }

  @Override
  public List<Gloss> find(String name) {
    return name.equals("Orrin")
        ? List.of(
            new Gloss("n1", name, EntityType.PLACE, "A <b>bold town", "Gazetteer", "CC0", null, 3))
        : List.of();
  }

  @Override
  public Model model() {
    return new Model(
        "http://model.example/v1",
        "small <b>bold",
        true,
        900,
        1_000,
        100,
        7,
        true,
        12,
        List.of(new Use(LocalDate.of(2031, 3, 4), "small", 5, 1, 2, 800, 90, 10)),
        List.of(new Refusals("small", "p1", "not <b>bold in its evidence", 3)));
  }

  @Override
  public Storage storage() {
    return new Storage(
        "/srv/<b>bold", 12_000_000, onServer, 0, 9_000_000_000L, 20_000_000_000L, 0, NOON);
  }

  @Override
  public InputStream backup() {
    return new ByteArrayInputStream("a backup".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Counted count(int days) {
    return new Counted(Map.of("articles", 8_000_000L), "the texts of " + days + " days");
  }

  @Override
  public Versions versions() {
    return new Versions(Map.of("Program", "backstory <b>bold"), 3, 1);
  }
}
