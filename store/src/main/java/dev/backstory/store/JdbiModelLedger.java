package dev.backstory.store;

import dev.backstory.port.ModelLedger;
import dev.backstory.port.TextModel.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** What language models were asked and what they cost, over SQL. */
public final class JdbiModelLedger implements ModelLedger {
  private static final String SPENT = "coalesce(sum(tokens_in + tokens_out + reserved), 0)";

  private final Jdbi jdbi;

  public JdbiModelLedger(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public Optional<KeptAnswer> answer(String fingerprint) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT text, cut_off, enforced, at FROM model_answer"
                        + " WHERE fingerprint = :fingerprint")
                .bind("fingerprint", fingerprint)
                .mapTo(KeptAnswer.class)
                .findOne());
  }

  @Override
  public Grant reserve(Account account, long tokens, Limits limits) {
    return jdbi.inTransaction(
        handle -> {
          if (spent(handle, account.day()) + tokens > limits.day()) {
            return Grant.DAY_SPENT;
          }
          if (!account.storyId().equals(NO_STORY)
              && spentOn(handle, account.storyId()) + tokens > limits.story()) {
            return Grant.STORY_SPENT;
          }
          add(handle, account, Columns.RESERVING, tokens, Tokens.NONE);
          return Grant.GRANTED;
        });
  }

  @Override
  public void answered(
      Account account, long reserved, Tokens took, String fingerprint, KeptAnswer answer) {
    jdbi.useTransaction(
        handle -> {
          add(handle, account, Columns.ANSWERED, -reserved, took);
          keep(handle, fingerprint, answer);
        });
  }

  private static void keep(Handle handle, String fingerprint, KeptAnswer answer) {
    handle
        .createUpdate(
            "INSERT INTO model_answer (fingerprint, text, cut_off, enforced, at)"
                + " VALUES (:fingerprint, :text, :cutOff, :enforced, :at)"
                + " ON CONFLICT (fingerprint) DO UPDATE SET text = excluded.text,"
                + " cut_off = excluded.cut_off, enforced = excluded.enforced, at = excluded.at")
        .bind("fingerprint", fingerprint)
        .bind("text", answer.text())
        .bind("cutOff", answer.cutOff() ? 1 : 0)
        .bind("enforced", answer.enforced() ? 1 : 0)
        .bind("at", answer.at())
        .execute();
  }

  @Override
  public void failed(Account account, long reserved, Tokens took) {
    jdbi.useHandle(handle -> add(handle, account, Columns.FAILED, -reserved, took));
  }

  @Override
  public void reused(Account account) {
    jdbi.useHandle(handle -> add(handle, account, Columns.REUSED, 0, Tokens.NONE));
  }

  /** What is counted beside the tokens. */
  private record Columns(int answered, int failed, int reused) {
    static final Columns RESERVING = new Columns(0, 0, 0);
    static final Columns ANSWERED = new Columns(1, 0, 0);
    static final Columns FAILED = new Columns(0, 1, 0);
    static final Columns REUSED = new Columns(0, 0, 1);
  }

  private static void add(
      Handle handle, Account account, Columns counts, long reserved, Tokens took) {
    bind(
            handle.createUpdate(
                "INSERT INTO model_use (day, story_id, model, prompt, answered, failed, reused,"
                    + " tokens_in, tokens_out, reserved) VALUES (:day, :story, :model, :prompt,"
                    + " :answered, :failed, :reused, :in, :out, :reserved)"
                    + " ON CONFLICT (day, story_id, model, prompt) DO UPDATE SET"
                    + " answered = model_use.answered + excluded.answered,"
                    + " failed = model_use.failed + excluded.failed,"
                    + " reused = model_use.reused + excluded.reused,"
                    + " tokens_in = model_use.tokens_in + excluded.tokens_in,"
                    + " tokens_out = model_use.tokens_out + excluded.tokens_out,"
                    + " reserved = model_use.reserved + excluded.reserved"),
            account)
        .bind("story", account.storyId())
        .bind("answered", counts.answered())
        .bind("failed", counts.failed())
        .bind("reused", counts.reused())
        .bind("in", took.in())
        .bind("out", took.out())
        .bind("reserved", reserved)
        .execute();
  }

  private static <T extends SqlStatement<T>> T bind(T statement, Account account) {
    return statement
        .bind("day", account.day().toString())
        .bind("model", account.model())
        .bind("prompt", account.prompt());
  }

  @Override
  public void refused(Account account, String reason, int times) {
    jdbi.useHandle(
        handle ->
            bind(
                    handle.createUpdate(
                        "INSERT INTO model_refusal (day, model, prompt, reason, times)"
                            + " VALUES (:day, :model, :prompt, :reason, :times)"
                            + " ON CONFLICT (day, model, prompt, reason) DO UPDATE SET"
                            + " times = model_refusal.times + excluded.times"),
                    account)
                .bind("reason", reason)
                .bind("times", times)
                .execute());
  }

  @Override
  public List<Use> uses(LocalDate since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT day, model, sum(answered) AS answered, sum(failed) AS failed,"
                        + " sum(reused) AS reused, sum(tokens_in) AS tokens_in,"
                        + " sum(tokens_out) AS tokens_out, sum(reserved) AS reserved"
                        + " FROM model_use WHERE day >= :since"
                        + " GROUP BY day, model ORDER BY day, model")
                .bind("since", since.toString())
                .map(
                    (row, _) ->
                        new Use(
                            LocalDate.parse(row.getString("day")),
                            row.getString("model"),
                            row.getInt("answered"),
                            row.getInt("failed"),
                            row.getInt("reused"),
                            row.getLong("tokens_in"),
                            row.getLong("tokens_out"),
                            row.getLong("reserved")))
                .list());
  }

  @Override
  public List<Refusals> refusals(LocalDate since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT model, prompt, reason, sum(times) AS times FROM model_refusal"
                        + " WHERE day >= :since GROUP BY model, prompt, reason"
                        + " ORDER BY model, prompt, sum(times) DESC, reason")
                .bind("since", since.toString())
                .mapTo(Refusals.class)
                .list());
  }

  @Override
  public int answers() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery("SELECT count(*) FROM model_answer").mapTo(Integer.class).one());
  }

  @Override
  public long spent(LocalDate day) {
    return jdbi.withHandle(handle -> spent(handle, day));
  }

  private static long spent(Handle handle, LocalDate day) {
    return sum(handle, "day", day.toString());
  }

  @Override
  public long spentOn(String storyId) {
    return jdbi.withHandle(handle -> spentOn(handle, storyId));
  }

  private static long spentOn(Handle handle, String storyId) {
    return sum(handle, "story_id", storyId);
  }

  private static long sum(Handle handle, String column, String value) {
    return handle
        .createQuery("SELECT " + SPENT + " FROM model_use WHERE " + column + " = :value")
        .bind("value", value)
        .mapTo(Long.class)
        .one();
  }
}
