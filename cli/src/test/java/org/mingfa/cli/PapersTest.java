package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class, method and path that the papers name is there: a map is trusted until it names a street that is gone. */
class PapersTest {

    /** Between backticks on one line: {@code LawVersions}, {@code CiteCommand.Find}, {@code legal-text/pom.xml}. */
    private static final Pattern NAMED = Pattern.compile("`([^`\n]+)`");

    private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");
    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*(?:\\.\\w+)*(?=$|[(@])");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) +([A-Z]\\w*)");

    /** Types of libraries that the papers speak of, and headers of HTTP. */
    private static final Set<String> NOT_OURS =
            Set.of("Callable", "ITypeConverter", "IllegalArgumentException", "SecureRandom", "Accept", "Allow");

    private static final Set<String> DECLARATIONS = new HashSet<>();
    private static final Set<String> PATHS = new HashSet<>();
    private static String code = "";

    /** The page of each feature; that of calculators lies with them. */
    private static List<String> pages() throws IOException {
        return Stream.concat(
                        SourceTree.files("/features/", "README.md").stream(),
                        SourceTree.files("/risk/calc/", "README.md").stream())
                .map(SourceTree::name)
                .map(name -> name.substring(1))
                .toList();
    }

    static Stream<String> papers() throws IOException {
        return Stream.concat(
                Stream.of(
                        "ARCHITECTURE.md",
                        "README.md",
                        "CONTRIBUTING.md",
                        "docs/architecture-reference.md",
                        "docs/benchmarks.md",
                        "docs/errors.md",
                        "docs/glossary.md",
                        "docs/security.md",
                        "docs/tests.md",
                        "docs/tour.md"),
                Stream.concat(
                        SourceTree.files("/docs/howto/", ".md").stream()
                                .map(SourceTree::name)
                                .map(name -> name.substring(1)),
                        pages().stream()));
    }

    @Test
    void everyFeatureHasAShortPage() throws IOException {
        Set<String> without = new LinkedHashSet<>();
        Matcher module = Pattern.compile("<module>([\\w-]+)").matcher(SourceTree.text("features/pom.xml"));
        while (module.find()) {
            without.add("features/" + module.group(1) + "/README.md");
        }
        for (String page : pages()) {
            without.remove(page);
            assertThat(SourceTree.text(page).lines()).as(page).hasSizeLessThanOrEqualTo(60);
        }
        assertThat(without).isEmpty();
    }

    @BeforeAll
    static void readTheTree() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : SourceTree.files("/src/", ".java")) {
            String text = Files.readString(file);
            Matcher declared = DECLARED.matcher(text);
            while (declared.find()) {
                DECLARATIONS.add(declared.group(1));
            }
            all.append(text);
        }
        code = all.toString();
        for (Path file : SourceTree.files("", "")) {
            String name = SourceTree.name(file);
            for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
                PATHS.add(name.substring(0, slash + 1));
            }
            PATHS.add(name);
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void namesTypesThatExist(String paper) throws IOException {
        Set<String> gone = new LinkedHashSet<>();
        for (String name : named(paper)) {
            Matcher type = TYPE.matcher(name);
            if (type.lookingAt()) {
                String[] parts = type.group().split("\\.");
                boolean isThere = NOT_OURS.contains(parts[0])
                        || (DECLARATIONS.contains(parts[0]) && (parts.length == 1 || hasWord(parts[parts.length - 1])));
                if (!isThere && !name.matches(".*\\.(?:md|properties|yaml)")) {
                    gone.add(name);
                }
            }
        }
        assertThat(gone).isEmpty();
    }

    private static boolean hasWord(String word) {
        return Pattern.compile("\\b" + word + "\\b").matcher(code).find();
    }

    /** Where a name begins with a folder of ours it is a path; a file is written from the root or from its package. */
    @ParameterizedTest
    @MethodSource("papers")
    void namesPathsThatExist(String paper) throws IOException {
        Set<String> gone = new LinkedHashSet<>();
        for (String name : named(paper)) {
            boolean isSource = name.matches("[\\w./-]+/[\\w.-]*\\.(?:java|tsv|txt|yaml|jsonl|md|xml|sh)");
            boolean isFolder = name.matches("[\\w./-]+/") && PATHS.contains("/" + name.split("/")[0] + "/");
            if ((isSource || isFolder) && !name.matches("data/.*|.*/target/.*|.*/NAME\\..*") && !isThere(name)) {
                gone.add(name);
            }
        }
        assertThat(gone).isEmpty();
    }

    private static boolean isThere(String name) {
        return PATHS.contains("/" + name) || PATHS.stream().anyMatch(path -> path.endsWith("/" + name));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void linksLeadSomewhere(String paper) throws IOException {
        Path from = SourceTree.ROOT.resolve(paper).resolveSibling("");
        Matcher link = LINK.matcher(SourceTree.text(paper));
        while (link.find()) {
            assertThat(from.resolve(link.group(1))).as(link.group()).exists();
        }
    }

    @Test
    void everyRecipeIsListed() throws IOException {
        String list = SourceTree.text("docs/howto/README.md");
        List<String> unlisted = SourceTree.files("/docs/howto/", ".md").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.equals("README.md") && !list.contains("(" + name + ")"))
                .toList();
        assertThat(unlisted).isEmpty();
    }

    private static List<String> named(String paper) throws IOException {
        String prose = FENCED.matcher(SourceTree.text(paper)).replaceAll("");
        return NAMED.matcher(prose).results().map(found -> found.group(1)).toList();
    }
}
