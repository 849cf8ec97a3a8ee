package dev.backstory.store;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The tests of a class are run with {@link TestDatabases} of each kind. */
@ClassTemplate
@ExtendWith(EachDatabase.Kinds.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface EachDatabase {
  /** The databases that there are. */
  enum Kind {
    SQLITE,
    POSTGRES;

    private static final ExtensionContext.Namespace PLACE =
        ExtensionContext.Namespace.create(Kind.class);

    /** Of the tests that are run; SQLite where a class names none. */
    static Kind of(ExtensionContext context) {
      return context.getStore(PLACE).getOrDefault(Kind.class, Kind.class, SQLITE);
    }
  }

  /** Runs them. */
  final class Kinds implements ClassTemplateInvocationContextProvider {
    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
      return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
        ExtensionContext context) {
      return Stream.of(Kind.values()).map(Run::new);
    }
  }

  /** The tests with one of them. */
  record Run(Kind kind)
      implements ClassTemplateInvocationContext, BeforeClassTemplateInvocationCallback {
    @Override
    public String getDisplayName(int number) {
      return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public void beforeClassTemplateInvocation(ExtensionContext context) {
      context.getStore(Kind.PLACE).put(Kind.class, kind);
    }
  }
}
