package dev.backstory.llm;

import dev.backstory.port.TextModel;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A model behind any endpoint that speaks the chat protocol of OpenAI: Ollama, the server of
 * llama.cpp, vLLM, LM Studio, hosted ones.
 */
public final class OpenAiTextModel implements TextModel, AutoCloseable {
  /** More is no count of tokens. */
  private static final int MOST_TOKENS = 10_000_000;

  private final String name;
  private final BoundedHttpClient http;
  private final OpenAiChatModel chat;
  private final Semaphore turns;
  private volatile List<Manner> manners = List.of(Manner.values());

  /**
   * @param url up to and without "/chat/completions"
   * @param key empty for none
   * @param limit for one answer in all
   * @param parallel how many questions may be under way at once
   */
  public OpenAiTextModel(String url, String name, String key, Duration limit, int parallel) {
    this.name = name;
    this.http = new BoundedHttpClient(limit);
    this.turns = new Semaphore(parallel, true);
    this.chat =
        OpenAiChatModel.builder()
            .httpClientBuilder(http.builder())
            .baseUrl(url)
            .apiKey(key.isEmpty() ? null : key)
            .modelName(name)
            .maxRetries(0)
            .build();
  }

  /** Ways in which servers want the same request, the best first. */
  private enum Manner {
    SCHEMA(true, false),
    /**
     * Models that reason before they answer have another word for the limit, and no temperature.
     */
    REASONING(true, true),
    PLAIN(false, false);

    private final boolean schema;
    private final boolean reasoning;

    Manner(boolean schema, boolean reasoning) {
      this.schema = schema;
      this.reasoning = reasoning;
    }

    OpenAiChatRequestParameters parameters(Question question) {
      OpenAiChatRequestParameters.Builder made = OpenAiChatRequestParameters.builder();
      if (reasoning) {
        made.maxCompletionTokens(question.mostTokens());
      } else {
        made.maxOutputTokens(question.mostTokens()).temperature(0.0);
      }
      String wanted = question.schema();
      if (schema && wanted != null) {
        made.responseFormat(format(wanted));
      }
      return made.build();
    }

    private static ResponseFormat format(String schema) {
      return ResponseFormat.builder()
          .type(ResponseFormatType.JSON)
          .jsonSchema(
              JsonSchema.builder().name("answer").rootElement(JsonRawSchema.from(schema)).build())
          .build();
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Outcome ask(Question question) {
    try {
      turns.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failure(Cause.UNREACHABLE, "interrupted");
    }
    try {
      return inSomeManner(question);
    } finally {
      turns.release();
    }
  }

  /** A server that does not understand one manner is asked in the next, and so from then on. */
  private Outcome inSomeManner(Question question) {
    List<Manner> left = manners;
    CallFailure first = null;
    for (int i = 0; i < left.size(); i++) {
      try {
        Outcome outcome = ask(question, left.get(i));
        manners = left.subList(i, left.size());
        return outcome;
      } catch (CallFailure e) {
        first = first == null ? e : first;
        if (!e.isNotUnderstood()) {
          return e.failure();
        }
      }
    }
    return Objects.requireNonNull(first).failure();
  }

  private Outcome ask(Question question, Manner how) {
    ChatRequest request =
        ChatRequest.builder()
            .messages(SystemMessage.from(question.system()), UserMessage.from(question.user()))
            .parameters(how.parameters(question))
            .build();
    try {
      return outcome(question, how, chat.chat(request));
    } catch (CallFailure e) {
      throw e;
    } catch (ContentFilteredException e) {
      return new Failure(
          Cause.DECLINED, "the model declined", null, new Tokens(question.tokens(), 0));
    } catch (RuntimeException e) {
      // Whatever the library makes of it may quote the answer.
      return new Failure(Cause.FAULT, "the server sent what is no answer of this protocol");
    }
  }

  private static Outcome outcome(Question question, Manner how, ChatResponse response) {
    String text = Objects.requireNonNullElse(response.aiMessage().text(), "");
    Tokens tokens = tokens(question, text, response.tokenUsage());
    if (response.finishReason() == FinishReason.CONTENT_FILTER) {
      return new Failure(Cause.DECLINED, "the server withheld the answer", null, tokens);
    }
    boolean cutOff = response.finishReason() == FinishReason.LENGTH;
    if (text.isBlank()) {
      String reason = cutOff ? "no word of an answer within its limit" : "an empty answer";
      return new Failure(Cause.EMPTY, reason, null, tokens);
    }
    return new Answer(text, tokens, cutOff, how.schema && question.schema() != null);
  }

  private static Tokens tokens(Question question, String text, @Nullable TokenUsage usage) {
    Integer in = usage == null ? null : usage.inputTokenCount();
    Integer out = usage == null ? null : usage.outputTokenCount();
    return new Tokens(
        in == null ? question.tokens() : Math.clamp(in, 0, MOST_TOKENS),
        out == null ? Tokens.about(text) : Math.clamp(out, 0, MOST_TOKENS));
  }

  @Override
  public void close() {
    http.close();
  }
}
