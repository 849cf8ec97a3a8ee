package dev.backstory.bench;

import dev.backstory.bench.ask.AnswerTrainer;
import dev.backstory.bench.claims.SupportTrainer;
import dev.backstory.bench.data.Folders;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.bench.encoder.JudgeWriter;
import dev.backstory.bench.encoder.PairCollector;
import dev.backstory.bench.encoder.PairTrainer;
import dev.backstory.bench.train.FactPairTrainer;
import dev.backstory.bench.train.compose.HeadingTrainer;
import dev.backstory.bench.train.compose.HeadlineTrainer;
import dev.backstory.bench.train.compose.NewsValueTrainer;
import dev.backstory.bench.train.compose.QuestionTrainer;
import dev.backstory.bench.train.extract.BodyTrainer;
import dev.backstory.bench.train.extract.FactTrainer;
import dev.backstory.bench.train.kinds.KindTrainer;
import dev.backstory.bench.train.names.LinkTrainer;
import dev.backstory.bench.train.names.NamesTrainer;
import dev.backstory.bench.train.names.QuotesTrainer;
import dev.backstory.bench.train.names.SpeakersTrainer;
import dev.backstory.bench.train.roles.RoleTrainer;
import dev.backstory.bench.train.stories.CommonWordsTrainer;
import dev.backstory.bench.train.stories.StemFrequencyTrainer;
import dev.backstory.bench.train.stories.StorySimilarityTrainer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench train}: the models that are shipped, each by a command of its own. */
@Command(
    name = "train",
    description =
        "Train a model on the labelled data, and say how good it is on what it has not seen.")
final class TrainCommand {
  private static final String MODEL = "takes the model";
  private static final String MODELS = "takes the models";
  private static final String WEIGHTS = "takes the weights";

  @Command(description = "Which lines of a page answer a question.")
  void answers(@Parameters(paramLabel = "FILE", description = WEIGHTS) Path file)
      throws IOException {
    AnswerTrainer.train(Folders.data(), file);
  }

  @Command(description = "What tells an article's text from the rest of its page.")
  void body(@Parameters(paramLabel = "MODEL", description = MODEL) Path model) throws IOException {
    Path pages = Folders.data().resolve("pages");
    BodyTrainer.train(
        List.of(pages.resolve("news-outlets"), pages.resolve("wcxb-articles")), model);
  }

  @Command(
      name = "common-words",
      description = "Count the words that are hardly ever part of a name.")
  void commonWords(
      @Parameters(paramLabel = "LIST", description = "takes the list") Path list,
      @Parameters(arity = "1..*", paramLabel = "FILE", description = "of articles with text")
          List<Path> files)
      throws IOException {
    CommonWordsTrainer.train(files, list);
  }

  @Command(name = "fact-pairs", description = "Whether two sentences tell the same fact.")
  void factPairs(@Parameters(paramLabel = "MODEL", description = MODEL) Path model)
      throws IOException {
    FactPairTrainer.train(Folders.root(), Folders.data(), model);
  }

  @Command(description = "Which of a story's headlines is the best.")
  void headlines(@Parameters(paramLabel = "FILE", description = WEIGHTS) Path file)
      throws IOException {
    HeadlineTrainer.train(Folders.data(), file);
  }

  @Command(description = "Whether a pair says the same, and what sentences are for: the judge.")
  void judge(
      @Parameters(paramLabel = "PAIRS", description = "the folder that judge-pairs wrote")
          Path pairs,
      @Parameters(paramLabel = "WEIGHTS", description = WEIGHTS) Path weights,
      @Option(
              names = "--minutes",
              required = true,
              paramLabel = "MINUTES",
              description =
                  "how long it may take; where they do not suffice, the last pairs are left out")
          long minutes,
      @Option(
              names = "--from",
              paramLabel = "LEARNT",
              description = "weights of the rounds before the last, to learn the last alone")
          @Nullable Path learnt)
      throws IOException {
    new PairTrainer(Duration.ofMinutes(minutes)).train(pairs, weights, learnt);
  }

  @Command(name = "judge-pairs", description = "Collect the pairs that the judge learns from.")
  void judgePairs(
      @Parameters(paramLabel = "PAIRS", description = "takes a file a round") Path pairs)
      throws IOException {
    new PairCollector(Folders.root(), Folders.data()).collect(pairs);
  }

  @Command(
      name = "judge-weights",
      description = "Write the judge as it is shipped, and say what it is worth.")
  void judgeWeights(
      @Parameters(paramLabel = "WEIGHTS", description = "that judge wrote") Path weights,
      @Parameters(paramLabel = "FOLDER", description = "takes judge.onnx and judge.heads")
          Path folder)
      throws IOException {
    new JudgeWriter(Folders.data()).write(weights, folder);
  }

  @Command(description = "Which label of a point is good.")
  void labels(@Parameters(paramLabel = "FILE", description = WEIGHTS) Path file)
      throws IOException {
    HeadingTrainer.train(Folders.data(), Folders.root().resolve("bench/labels/headings.tsv"), file);
  }

  @Command(description = "Which entry a name is linked to; prints the weights.")
  void links() throws IOException {
    LinkTrainer.train(Folders.data());
  }

  @Command(description = "What names name.")
  void names(
      @Parameters(paramLabel = "FOLDER", description = "where the models go, or are") Path folder,
      @Parameters(
              arity = "0..*",
              paramLabel = "FILE",
              description = "of articles whose names teach the signs (default: those are kept)")
          @Nullable List<Path> texts)
      throws IOException {
    NamesTrainer.train(Folders.data(), folder, texts == null ? List.of() : texts);
  }

  @Command(name = "news-value", description = "What sentences are worth to a page.")
  void newsValue(
      @Parameters(paramLabel = "FILE", description = WEIGHTS) Path file,
      @Parameters(paramLabel = "HEADS", description = "takes the judge's heads, two of them anew")
          Path heads)
      throws IOException {
    new NewsValueTrainer(Folders.root(), Folders.data()).train(file, heads);
  }

  @Command(
      name = "page-facts",
      description = "Which title, authors and date of a page are its article's.")
  void pageFacts(@Parameters(paramLabel = "FOLDER", description = MODELS) Path folder)
      throws IOException {
    FactTrainer.train(Folders.data().resolve("pages"), folder);
  }

  @Command(description = "Which questions are worth printing.")
  void questions(@Parameters(paramLabel = "FILE", description = WEIGHTS) Path file)
      throws IOException {
    QuestionTrainer.train(
        Folders.data(), Folders.root().resolve("bench/labels/questions.tsv"), file);
  }

  @Command(description = "Which words are attributed, by which cue and to whom.")
  void quotes(@Parameters(paramLabel = "FOLDER", description = MODELS) Path folder)
      throws IOException {
    QuotesTrainer.train(Folders.data(), folder);
  }

  @Command(description = "Which role a sentence has in its article.")
  void roles(@Parameters(paramLabel = "MODEL", description = MODEL) Path model) throws IOException {
    RoleTrainer.train(Folders.data(), model);
  }

  @Command(description = "How sure a speaker is; prints the weights.")
  void speakers() throws IOException {
    SpeakersTrainer.train(Folders.data());
  }

  @Command(description = "Count how common each stem is in news.")
  void stems(
      @Parameters(paramLabel = "TABLE", description = "takes the table") Path table,
      @Parameters(arity = "1..*", paramLabel = "FILE", description = "of articles with text")
          List<Path> files)
      throws IOException {
    StemFrequencyTrainer.train(files, table);
  }

  @Command(description = "Whether evidence supports a claim.")
  void support(
      @Parameters(paramLabel = "TABLE", description = WEIGHTS) Path table,
      @Parameters(paramLabel = "HEAD", description = "takes the weights of pieces") Path head)
      throws IOException {
    SupportTrainer.train(Folders.data(), table, head);
  }

  @Command(description = "How probable it is that an article tells a story.")
  void stories(@Parameters(paramLabel = "TABLE", description = "takes the weights") Path table)
      throws IOException {
    Path data = Folders.data();
    StorySimilarityTrainer.train(
        LabelledSets.OF_STORIES.stream().map(set -> LabelledSets.file(data, set)).toList(), table);
  }

  @Command(
      name = "text-kinds",
      description = "What tells reporting from captions, posts, promotion and the like.")
  void textKinds(@Parameters(paramLabel = "MODEL", description = MODEL) Path model)
      throws IOException {
    KindTrainer.train(Folders.data(), model);
  }
}
