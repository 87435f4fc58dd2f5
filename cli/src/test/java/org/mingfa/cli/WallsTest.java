package org.mingfa.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.reports.HowMade;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.reports.writer.DocumentFormat;

/** The walls of ARCHITECTURE.md that Maven cannot see: use of what comes in transitively, cycles, streams, clocks. */
@AnalyzeClasses(packages = "org.mingfa", importOptions = DoNotIncludeTests.class)
class WallsTest {

    private static ArchRule onlyIn(String module, String... libraries) {
        return noClasses()
                .that(not(resideInAPackage(module)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because("only " + module + " may know it");
    }

    @ArchTest
    static final ArchRule hanlp = onlyIn("org.mingfa.segmentation..", "com.hankcs..");

    /** What the embedded engine has for itself: Lucene's types stand in its methods. */
    private static final String WITHIN_LUCENE = "org.mingfa.search.lucene.term..";

    @ArchTest
    static final ArchRule lucene = onlyIn("org.mingfa.search.lucene..", "org.apache.lucene..");

    @ArchTest
    static final ArchRule withinLucene = onlyIn("org.mingfa.search.lucene..", WITHIN_LUCENE);

    @ArchTest
    static final ArchRule elasticsearch =
            onlyIn("org.mingfa.search.elasticsearch..", "co.elastic..", "org.elasticsearch..");

    @ArchTest
    static final ArchRule onnx = noClasses()
            .that(not(resideInAnyPackage("org.mingfa.semantics..", "org.mingfa.ocr..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..")
            .because("texts become vectors in the one, pictures text in the other");

    @ArchTest
    static final ArchRule tika = onlyIn("org.mingfa.extraction.reader..", "org.apache.tika..", "org.jsoup..");

    @ArchTest
    static final ArchRule pdfbox = noClasses()
            .that(not(resideInAnyPackage("org.mingfa.reports.writer..", "org.mingfa.extraction.reader..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
            .because("reports writes with it; extraction counts what a PDF draws before the reader does");

    @ArchTest
    static final ArchRule zxing = onlyIn("org.mingfa.reports.writer..", "com.google.zxing..");

    @ArchTest
    static final ArchRule git = onlyIn("org.mingfa.indexer..", "org.eclipse.jgit..");

    @ArchTest
    static final ArchRule yaml = onlyIn("org.mingfa.yaml..", "org.snakeyaml..");

    @ArchTest
    static final ArchRule feel = onlyIn("org.mingfa.risk..", "org.kie..");

    @ArchTest
    static final ArchRule poi = noClasses()
            .that(not(resideInAnyPackage("org.mingfa.reports..", "org.mingfa.extraction.reader..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..")
            .because("reports writes with it; extraction sets the limits of the reader that Tika brings");

    @ArchTest
    static final ArchRule picocli = onlyIn("org.mingfa.cli..", "picocli..");

    @ArchTest
    static final ArchRule templates = onlyIn("org.mingfa.api.page..", "gg.jte..");

    @ArchTest
    static final ArchRule spring = onlyIn("org.mingfa.api..", "org.springframework..", "javax.sql..");

    @ArchTest
    static final ArchRule sqlite = onlyIn("org.mingfa.indexer.corpus..", "org.sqlite..");

    @ArchTest
    static final ArchRule jdbc = noClasses()
            .that()
            .resideOutsideOfPackages("org.mingfa.api..", "org.mingfa.indexer.corpus..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..")
            .because("the service keeps its records with it; one format of corpora brings a database");

    @ArchTest
    static final ArchRule legalTextDependsOnNothing = classes()
            .that()
            .resideInAPackage("org.mingfa.text..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.mingfa.text..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule yamlTreeKnowsLegalTextOnly = classes()
            .that()
            .resideInAPackage("org.mingfa.yaml..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.mingfa.yaml..", "org.mingfa.text..", "org.snakeyaml..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule extractionKnowsLegalTextAndPicturesOnly = noClasses()
            .that()
            .resideInAPackage("org.mingfa.extraction..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.mingfa..")
                    .and(not(resideInAnyPackage("org.mingfa.extraction..", "org.mingfa.text..", "org.mingfa.ocr.."))))
            .because("whoever has files read brings nothing of the product into the process that reads them");

    @ArchTest
    static final ArchRule onlyTheReadingProcessReadsFiles = noClasses()
            .that(not(resideInAPackage("org.mingfa.extraction.reader..")))
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.mingfa.extraction.reader..").and(not(simpleName("ReaderProgram"))))
            .because("parsers run in a process of their own");

    private static ArchRule doesNotKnow(String stage, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(stage)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("the stages of ARCHITECTURE.md do not know each other");
    }

    @ArchTest
    static final ArchRule riskKnowsNoOtherStage =
            doesNotKnow("org.mingfa.risk..", "org.mingfa.search..", "org.mingfa.indexer..", "org.mingfa.reports..");

    @ArchTest
    static final ArchRule reportsKnowRiskOnly =
            doesNotKnow("org.mingfa.reports..", "org.mingfa.search..", "org.mingfa.indexer..");

    @ArchTest
    static final ArchRule indexerKnowsNoOtherStage =
            doesNotKnow("org.mingfa.indexer..", "org.mingfa.risk..", "org.mingfa.reports..", "org.mingfa.answers..");

    /** Packages of features/, a line a folder. */
    private static final List<String> FEATURES = List.of(
            "org.mingfa.access..",
            "org.mingfa.assistants..",
            "org.mingfa.backup..",
            "org.mingfa.changes..",
            "org.mingfa.citations..",
            "org.mingfa.evaluation..",
            "org.mingfa.forms..",
            "org.mingfa.papers..",
            "org.mingfa.publication..",
            "org.mingfa.similar..",
            "org.mingfa.usage..");

    private static final String[] FACES = {"org.mingfa.cli..", "org.mingfa.api.."};

    private static boolean isIn(JavaClass type, String of) {
        return resideInAPackage(of).test(type);
    }

    /** What a feature shows or measures of another. */
    private static boolean isAllowed(JavaClass from, JavaClass to) {
        return (isIn(from, "org.mingfa.assistants..")
                        && (isIn(to, "org.mingfa.citations..")
                                || isIn(to, "org.mingfa.papers..")
                                || isIn(to, "org.mingfa.similar")))
                || (isIn(from, "org.mingfa.evaluation..") && isIn(to, "org.mingfa.similar.search.."));
    }

    @ArchTest
    static final ArchRule featuresKnowNoOtherFeature = classes()
            .that()
            .resideInAnyPackage(FEATURES.toArray(String[]::new))
            .should(new ArchCondition<>("know no feature but their own") {
                @Override
                public void check(JavaClass from, ConditionEvents events) {
                    String own = FEATURES.stream()
                            .filter(feature -> isIn(from, feature))
                            .findFirst()
                            .orElseThrow();
                    from.getDirectDependenciesFromSelf().stream()
                            .filter(to -> FEATURES.stream()
                                    .anyMatch(feature -> !feature.equals(own) && isIn(to.getTargetClass(), feature)))
                            .filter(to -> !isAllowed(from, to.getTargetClass()))
                            .forEach(to -> events.add(SimpleConditionEvent.violated(from, to.getDescription())));
                }
            })
            .because("whoever owns a feature knows the core and that feature (ADR 150)");

    @ArchTest
    static final ArchRule theCoreKnowsNoFeature = noClasses()
            .that(not(resideInAnyPackage(FEATURES.toArray(String[]::new))))
            .and(not(resideInAnyPackage(FACES)))
            .and(not(resideInAPackage("org.mingfa.indexer.corpus"))) // it is compiled against the gate of publication
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES.toArray(String[]::new));

    @ArchTest
    static final ArchRule corporaKnowTheGateOnly = noClasses()
            .that()
            .resideInAPackage("org.mingfa.indexer.corpus")
            .should()
            .dependOnClassesThat(resideInAnyPackage(FEATURES.toArray(String[]::new))
                    .and(not(resideInAPackage("org.mingfa.publication.."))));

    @ArchTest
    static final ArchRule answersKnowNoFaceAndReadNoFiles = noClasses()
            .that()
            .resideInAnyPackage(Stream.concat(FEATURES.stream(), Stream.of("org.mingfa.answers.."))
                    .toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.mingfa.cli..",
                    "org.mingfa.api..",
                    "org.springframework..",
                    "picocli..",
                    "org.mingfa.indexer..")
            .because("one answer serves every face, and the server carries no Tika (ADR 12)");

    @ArchTest
    static final ArchRule nobodyDependsOnTheCommandLine = noClasses()
            .that(not(resideInAPackage("org.mingfa.cli..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.mingfa.cli..");

    @ArchTest
    static final ArchRule standardStreams = noClasses()
            .that(not(resideInAPackage("org.mingfa.cli..")))
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule wallClock = noClasses()
            .that(not(resideInAnyPackage("org.mingfa.cli..", "org.mingfa.api..")))
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule noCyclesBetweenPackages =
            slices().matching("org.mingfa.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule portsShowNoEngineTypes = methods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("org.mingfa.search..")
                    .and(not(resideInAnyPackage(WITHIN_LUCENE)))
                    .and(HasModifiers.Predicates.modifier(JavaModifier.PUBLIC)))
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType(resideInAnyPackage("org.apache.lucene..", "co.elastic.."));

    @ArchTest
    static final ArchRule everyPaperSaysHowItWasMade = classes()
            .that(describe(
                    "begin a paper",
                    type -> type.getConstructorCallsFromSelf().stream()
                            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(DocumentBuilder.class))))
            .and(not(equivalentTo(DocumentFormat.class))) // the page that warms up the fonts
            .should()
            .dependOnClassesThat(equivalentTo(HowMade.class))
            .because("whoever receives one may have to say whether a machine wrote it");

    @ArchTest
    static final ArchRule namesSaySomething = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");
}
