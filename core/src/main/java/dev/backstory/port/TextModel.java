package dev.backstory.port;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A language model: text in, text out. Whatever the model or its server does is an outcome; nothing
 * is thrown. Safe for use by several threads.
 */
public interface TextModel {
  /** What the model is called by whoever serves it. */
  String name();

  /** Waits for the answer, for as long as the model's settings allow. */
  Outcome ask(Question question);

  /**
   * What a model is asked.
   *
   * @param prompt the version of the texts that the question is made from
   * @param system what the model is to do
   * @param user what it is to do it with
   * @param schema JSON Schema that the answer has to follow, for servers that can enforce one; null
   *     where any text will do
   * @param mostTokens that the answer may have
   */
  record Question(
      String prompt, String system, String user, @Nullable String schema, int mostTokens) {
    public Question {
      if (mostTokens < 1) {
        throw new IllegalArgumentException("an answer of " + mostTokens + " tokens");
      }
    }

    /** About how many tokens the question itself has, rather too many than too few. */
    public long tokens() {
      return Tokens.about(system) + Tokens.about(user);
    }
  }

  /** What became of a question. */
  sealed interface Outcome {
    /** What it cost; nothing where no model has read it. */
    Tokens tokens();
  }

  /**
   * The model's words.
   *
   * @param cutOff whether it had more to say than it was allowed
   * @param enforced whether the server took the schema; if not, the model had it in words alone
   */
  record Answer(String text, Tokens tokens, boolean cutOff, boolean enforced) implements Outcome {}

  /**
   * Why there is no answer.
   *
   * @param reason one line in plain words, with nothing of the question, the answer or a key in it
   * @param retryAfter how long the server asks to be left alone; null where it does not
   */
  record Failure(Cause cause, String reason, @Nullable Duration retryAfter, Tokens tokens)
      implements Outcome {
    /** One that cost nothing, and after which the server does not ask for a rest. */
    public Failure(Cause cause, String reason) {
      this(cause, reason, null, Tokens.NONE);
    }
  }

  /** Kinds of failure. */
  enum Cause {
    /** Nobody answers at the address. */
    UNREACHABLE,
    /** The answer was not complete in time. */
    TIMEOUT,
    /** The server asks for a rest. */
    BUSY,
    /** The server does not take the request: the key, the model's name, the length. */
    REFUSED,
    /** The server failed, broke off or sent what is no answer. */
    FAULT,
    /** The model will not answer this. */
    DECLINED,
    /** The model answered nothing. */
    EMPTY,
    /** What may be spent on a day is spent; nothing was asked. */
    BUDGET,
    /** What may be spent on a story is spent; nothing was asked. */
    STORY_BUDGET,
    /** Only what was answered before is known, and this was not. */
    NOT_ASKED
  }

  /**
   * Tokens that a question and its answer took.
   *
   * @param in those of the question
   * @param out those of the answer, reasoning included
   */
  record Tokens(long in, long out) {
    public static final Tokens NONE = new Tokens(0, 0);

    /** English prose has more than four bytes a token, and JSON somewhat fewer. */
    private static final int BYTES = 3;

    public Tokens {
      if (in < 0 || out < 0) {
        throw new IllegalArgumentException("tokens: " + in + ", " + out);
      }
    }

    public long sum() {
      return in + out;
    }

    public Tokens plus(Tokens more) {
      return new Tokens(in + more.in, out + more.out);
    }

    /** About how many tokens a text has, rather too many than too few. */
    public static long about(String text) {
      return Math.ceilDiv(text.getBytes(StandardCharsets.UTF_8).length, BYTES);
    }
  }
}
