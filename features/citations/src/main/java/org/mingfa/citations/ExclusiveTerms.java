package org.mingfa.citations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Terms of law of which a rule has one or another: 连带 or 补充 liability, 书面 or 口头 form. Where a sentence is of an article and has
 * one that the article has not, while the article has another of its kind, one of both is meant otherwise.
 */
final class ExclusiveTerms {

    private static final List<Set<String>> KINDS = List.of(
            Set.of("连带责任", "补充责任", "按份责任"),
            Set.of("一般保证", "连带责任"),
            Set.of("书面", "口头"),
            Set.of("到达", "发出"),
            Set.of("免除责任", "不承担责任", "减轻"),
            Set.of("推定", "能够证明"),
            Set.of("故意", "过失"));

    /** Where one stands the sentence may deny the term: nothing is said. */
    private static final List<String> TURNED = List.of("并非", "而非", "不是", "不属于", "不适用");

    private ExclusiveTerms() {}

    /** What a sentence has and an article has not, in words for the reader. */
    static Optional<String> differing(String sentence, String article) {
        if (TURNED.stream().anyMatch(sentence::contains)) {
            return Optional.empty();
        }
        return KINDS.stream()
                .flatMap(kind -> differing(kind, sentence, article).stream())
                .findFirst();
    }

    private static Optional<String> differing(Set<String> kind, String sentence, String article) {
        Set<String> said = kind.stream().filter(sentence::contains).collect(Collectors.toSet());
        Set<String> there = kind.stream().filter(article::contains).collect(Collectors.toSet());
        boolean disjoint = !said.isEmpty() && !there.isEmpty() && said.stream().noneMatch(there::contains);
        return disjoint
                ? Optional.of(
                        "文中的转述写的是“" + String.join("”“", said) + "”，条文写的是“" + String.join("”“", there) + "”；请对照条文。")
                : Optional.empty();
    }
}
