package dev.backstory.bench;

import dev.backstory.bench.encoder.JudgeWriter;
import dev.backstory.bench.encoder.PairCollector;
import dev.backstory.bench.encoder.PairTrainer;
import dev.backstory.bench.feeds.FeedSuites;
import dev.backstory.bench.gate.JoinsMeasure;
import dev.backstory.bench.gate.LinksMeasure;
import dev.backstory.bench.gate.MentionsMeasure;
import dev.backstory.bench.gate.QualityGate;
import dev.backstory.bench.gate.StoryFacts;
import dev.backstory.bench.headings.HeadingTrainer;
import dev.backstory.bench.kinds.DatelinesBench;
import dev.backstory.bench.kinds.LanguagesBench;
import dev.backstory.bench.kinds.SentencesBench;
import dev.backstory.bench.knowledge.KnowledgeBench;
import dev.backstory.bench.polls.PollsReplay;
import dev.backstory.bench.questions.QuestionTrainer;
import dev.backstory.bench.speed.AnnotationSpeed;
import dev.backstory.bench.stories.LifeBench;
import dev.backstory.bench.stories.PaceBench;
import dev.backstory.bench.stories.Soak;
import dev.backstory.bench.stories.StartBench;
import dev.backstory.bench.stories.StoriesBench;
import dev.backstory.bench.train.BodyTrainer;
import dev.backstory.bench.train.CommonWordsTrainer;
import dev.backstory.bench.train.FactPairTrainer;
import dev.backstory.bench.train.FactTrainer;
import dev.backstory.bench.train.HeadlineTrainer;
import dev.backstory.bench.train.KindTrainer;
import dev.backstory.bench.train.LinkTrainer;
import dev.backstory.bench.train.NamesTrainer;
import dev.backstory.bench.train.NewsValueTrainer;
import dev.backstory.bench.train.QuotesTrainer;
import dev.backstory.bench.train.RoleTrainer;
import dev.backstory.bench.train.SpeakersTrainer;
import dev.backstory.bench.train.StemFrequencyTrainer;
import dev.backstory.bench.train.StorySimilarityTrainer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.Main;

/** What measures and trains, by name: {@code ./backstory bench gate}. */
public final class Bench {
  private interface Tool {
    void main(String[] args) throws Exception;
  }

  private static final Map<String, Tool> TOOLS =
      new TreeMap<>(
          Map.<String, Tool>ofEntries(
              Map.entry("annotate", AnnotationSpeed::main),
              Map.entry("datelines", DatelinesBench::main),
              Map.entry("facts", StoryFacts::main),
              Map.entry("feeds", FeedSuites::main),
              Map.entry("gate", QualityGate::main),
              Map.entry("stories", StoriesBench::main),
              Map.entry("languages", LanguagesBench::main),
              Map.entry("kb", KnowledgeBench::main),
              Map.entry("life", LifeBench::main),
              Map.entry("joins", JoinsMeasure::main),
              Map.entry("links", LinksMeasure::main),
              Map.entry("mentions", MentionsMeasure::main),
              Map.entry("pace", PaceBench::main),
              Map.entry("soak", Soak::main),
              Map.entry("sentences", SentencesBench::main),
              Map.entry("start", StartBench::main),
              Map.entry("jmh", Main::main),
              Map.entry("judge-pairs", PairCollector::main),
              Map.entry("judge-weights", JudgeWriter::main),
              Map.entry("train-judge", PairTrainer::main),
              Map.entry("train-body", BodyTrainer::main),
              Map.entry("polls", PollsReplay::main),
              Map.entry("train-kinds", KindTrainer::main),
              Map.entry("train-headlines", HeadlineTrainer::main),
              Map.entry("train-labels", HeadingTrainer::main),
              Map.entry("train-links", LinkTrainer::main),
              Map.entry("train-names", NamesTrainer::main),
              Map.entry("train-questions", QuestionTrainer::main),
              Map.entry("train-roles", RoleTrainer::main),
              Map.entry("train-common-words", CommonWordsTrainer::main),
              Map.entry("train-quotes", QuotesTrainer::main),
              Map.entry("train-speakers", SpeakersTrainer::main),
              Map.entry("train-facts", FactTrainer::main),
              Map.entry("train-fact-pairs", FactPairTrainer::main),
              Map.entry("train-news-value", NewsValueTrainer::main),
              Map.entry("train-stems", StemFrequencyTrainer::main),
              Map.entry("train-stories", StorySimilarityTrainer::main)));

  private Bench() {}

  public static void main(String[] args) throws Exception {
    Tool tool = args.length == 0 ? null : TOOLS.get(args[0]);
    if (tool == null) {
      System.err.println("usage: bench " + String.join("|", TOOLS.keySet()) + " [ARGUMENT…]");
      System.exit(2);
      return;
    }
    tool.main(Arrays.copyOfRange(args, 1, args.length));
  }
}
