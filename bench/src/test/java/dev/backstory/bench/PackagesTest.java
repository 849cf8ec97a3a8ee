package dev.backstory.bench;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Packages can be read as a map: which of them knows which other, and how large they are. */
class PackagesTest {
  private static final long MOST_CLASSES = 40;

  private static final JavaClasses BENCH =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.backstory.bench");

  @Test
  void packagesFormNoCircle() {
    slices().matching("dev.backstory.bench.(**)").should().beFreeOfCycles().check(BENCH);
  }

  /** Commands are the outermost, so that a tool can be run without them. */
  @Test
  void toolsKnowNoCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.backstory.bench")
        .and()
        .doNotHaveFullyQualifiedName("dev.backstory.bench.gate.StageRun")
        .should()
        .dependOnClassesThat(
            resideInAPackage("picocli..").or(resideInAPackage("dev.backstory.bench")))
        .check(BENCH);
  }

  /** What lies lowest knows nothing of what is measured or trained. */
  @Test
  void dataAndScoresStandAlone() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.backstory.bench.data", "dev.backstory.bench.score")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.backstory.bench..")
                .and(
                    resideInAPackage("dev.backstory.bench.data")
                        .or(resideInAPackage("dev.backstory.bench.score"))
                        .negate()))
        .check(BENCH);
  }

  @Test
  void noPackageIsTooLargeToBeReadAsAMap() {
    Map<String, Long> sizes =
        BENCH.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

    assertThat(sizes)
        .hasSizeGreaterThan(10)
        .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST_CLASSES));
  }
}
