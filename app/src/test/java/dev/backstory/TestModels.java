package dev.backstory;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.models.Nlp4jTagger;
import dev.backstory.models.OnnxEmbedder;
import dev.backstory.models.WordNetGlossary;

/** The real models, loaded once for all tests of a process. */
public final class TestModels {
  private static final ArticleAnnotator ANNOTATOR =
      new ArticleAnnotator(new Nlp4jTagger(), new OnnxEmbedder());
  private static final WordNetGlossary GLOSSARY = new WordNetGlossary();

  private TestModels() {}

  public static ArticleAnnotator annotator() {
    return ANNOTATOR;
  }

  public static WordNetGlossary glossary() {
    return GLOSSARY;
  }
}
