package org.mingfa.segmentation;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.Law.ShortTitle;
import org.mingfa.text.version.LawTable;

/** The known names of laws, each with the one form under which the law is indexed: 民诉法 is 民事诉讼法. */
final class LawTitles {

    /** By title, then by name: the order in which they shape the fingerprint. */
    static final List<ShortTitle> IN_DICTIONARY = LawTable.all().stream()
            .flatMap(law -> law.shortTitles().stream())
            .filter(ShortTitle::inDictionary)
            .sorted(Comparator.comparing(ShortTitle::title).thenComparing(ShortTitle::name))
            .toList();

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    /** Shorter titles are left to the dictionary, which sees that 公司法定代表人 does not name the 公司法. */
    private static final int UNMISTAKABLE = 8;

    private final Map<String, String> canonical = new HashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private final DoubleArrayTrie<String> unmistakable = new DoubleArrayTrie<>();

    LawTitles(Collection<String> titles) {
        for (ShortTitle known : IN_DICTIONARY) {
            String key = key(known.title());
            name(known.name(), key);
            title(known.title(), key);
        }
        titles.forEach(title -> {
            if (isTitle(title)) {
                title(title, key(title));
            }
        });
        TreeMap<String, String> searched = new TreeMap<>();
        canonical.forEach((name, key) -> {
            if (isWord(name)) {
                words.computeIfAbsent(key, form -> new ArrayList<>()).add(name);
            } else {
                searched.put(name, key);
            }
        });
        unmistakable.build(searched);
    }

    private static boolean isTitle(String title) {
        String name = title.strip();
        return name.length() >= 4 || name.endsWith("法");
    }

    private void title(String title, String key) {
        name(title, key);
        canonical.put(key, key);
    }

    private void name(String name, String key) {
        canonical.put(TermNormalizer.normalize(name.strip()), key);
    }

    private static String key(String title) {
        return WorkKey.of(TermNormalizer.normalize(title)).value();
    }

    /** The names that the dictionary cuts out of running text. */
    List<String> words() {
        return canonical.keySet().stream().filter(LawTitles::isWord).sorted().toList();
    }

    private static boolean isWord(String name) {
        return name.length() < UNMISTAKABLE && HAN.matcher(name).matches();
    }

    /** The words by which a law of that index form may be named in running text. */
    List<String> wordsFor(String form) {
        return words.getOrDefault(form, List.of());
    }

    /** The form in the index of a folded word of the dictionary, or null when it names no law. */
    @Nullable
    String findByWord(String word) {
        return canonical.get(word);
    }

    /** The form in the index of what stands between 《 and 》, known or not. */
    String between(String content) {
        String key = WorkKey.of(content).value();
        return canonical.getOrDefault(key, key);
    }

    /** Searches running text for names that are too long to be anything else. */
    DoubleArrayTrie<String>.LongestSearcher search(String folded) {
        return unmistakable.getLongestSearcher(folded, 0);
    }
}
