package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A package has 3 to 15 types; at 16 it is split by topic. Those that are not so yet stand here and may not grow. */
class PackageSizesTest {

    private static final int FEWEST = 3;
    private static final int MOST = 15;

    /** Larger ones, with the number that each may have at most; a row goes when its package is split. */
    private static final Map<String, Integer> LARGE = Map.ofEntries(
            Map.entry("org.mingfa.cli", 44), // a class per command
            Map.entry("org.mingfa.answers.change", 17), // how changes are found, kept and told
            Map.entry("org.mingfa.answers.law", 18),
            Map.entry("org.mingfa.api.page", 16), // a sheet per page
            Map.entry("org.mingfa.search.generation", 16), // the store and all that it keeps of a generation
            Map.entry("org.mingfa.search.likeness", 16), // all by which two cases can be alike
            Map.entry("org.mingfa.segmentation", 19));

    /** Smaller ones: a topic of its own that nothing else belongs to. */
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("org.mingfa.api.citation", 1),
            Map.entry("org.mingfa.api.description", 2),
            Map.entry("org.mingfa.api.search", 1),
            Map.entry("org.mingfa.api.suggest", 1),
            Map.entry("org.mingfa.risk.calc", 1), // the list of all calculators
            Map.entry("org.mingfa.risk.calc.enforcement", 2), // calculators by field of law
            Map.entry("org.mingfa.risk.calc.jurisdiction", 2));

    @Test
    void noOtherPackageIsTooLargeAndNoneGrows() throws IOException {
        Map<String, Integer> tooLarge = new TreeMap<>(sizes());
        tooLarge.values().removeIf(size -> size <= MOST);
        assertThat(tooLarge.keySet()).isEqualTo(new TreeMap<>(LARGE).keySet());
        assertThat(tooLarge)
                .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(LARGE.get(name)));
    }

    @Test
    void noOtherPackageIsTooSmall() throws IOException {
        Map<String, Integer> tooSmall = new TreeMap<>(sizes());
        tooSmall.values().removeIf(size -> size >= FEWEST);
        assertThat(tooSmall).isEqualTo(new TreeMap<>(SMALL));
    }

    /** Source files of every package, over all modules, without those that only describe it. */
    private static Map<String, Integer> sizes() throws IOException {
        Map<String, Integer> sizes = new TreeMap<>();
        for (Path file : SourceTree.files("/src/main/java/", ".java")) {
            String path = SourceTree.name(file).replaceFirst(".*/src/main/java/", "");
            if (!path.endsWith("-info.java")) {
                sizes.merge(path.substring(0, path.lastIndexOf('/')).replace('/', '.'), 1, Integer::sum);
            }
        }
        return sizes;
    }
}
