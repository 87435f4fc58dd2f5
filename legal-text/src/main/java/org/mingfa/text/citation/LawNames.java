package org.mingfa.text.citation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.AmendmentOfYear;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.table.IssuingBody;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.LawTable;

/**
 * The names under which laws are cited, and the full title behind each.
 *
 * <p>Names are compared without spaces, width and kinds of brackets. Immutable; the titles of a catalogue are added by
 * {@link #withTitles}.
 */
public final class LawNames {

    private static final String STATE = "中华人民共和国";
    /** Bodies whose name a citation may leave out: 《关于…的解释》 is read as the Supreme Court's, if it is known. */
    private static final List<String> LEADING_AUTHORITIES = IssuingBody.names(IssuingBody::leftOut);

    private final Map<String, String> titleByName;
    private final Map<WorkKey, String> titleByKey;
    private final List<String> names;
    private final ReverseTrie trie = new ReverseTrie();

    private LawNames(Map<String, String> titleByName) {
        this.titleByName = titleByName;
        this.titleByKey = new HashMap<>();
        this.names = List.copyOf(titleByName.keySet());
        titleByName.values().forEach(title -> titleByKey.putIfAbsent(WorkKey.of(title), title));
        titleByName.forEach((name, title) -> titleByKey.putIfAbsent(WorkKey.of(name), title));
        for (int i = 0; i < names.size(); i++) {
            trie.add(names.get(i), i);
        }
    }

    /** No names at all: only titles inside 《》 are found, and stay as written. */
    public static LawNames none() {
        return new LawNames(Map.of());
    }

    /** The laws of our table. */
    public static LawNames standard() {
        return Standard.NAMES;
    }

    private static final class Standard {

        static final LawNames NAMES = read();

        private static LawNames read() {
            Map<String, String> aliases = new LinkedHashMap<>();
            for (Law law : LawTable.all()) {
                law.shortTitles().forEach(known -> aliases.put(known.name(), law.title()));
                aliases.putIfAbsent(law.title(), law.title());
            }
            return none().withAliases(aliases);
        }
    }

    /** These names, and other names of laws; a name that is there already keeps its title. */
    public LawNames withAliases(Map<String, String> titleByAlias) {
        Map<String, String> all = new LinkedHashMap<>(titleByName);
        titleByAlias.forEach((alias, title) -> {
            all.putIfAbsent(nameForm(alias), title);
            namesOf(title).forEach(name -> all.putIfAbsent(name, title));
        });
        return new LawNames(all);
    }

    /** These names, and the titles of a catalogue with the short forms that follow from them. */
    public LawNames withTitles(Collection<String> titles) {
        Map<String, String> all = new LinkedHashMap<>(titleByName);
        for (String title : titles) {
            String known =
                    Optional.ofNullable(titleByKey.get(WorkKey.of(title))).orElse(title);
            namesOf(title).forEach(name -> all.putIfAbsent(name, known));
            AmendmentOfYear.of(title)
                    .ifPresent(amendment ->
                            namesOf(amendment.name()).forEach(name -> all.putIfAbsent(name, amendment.name())));
        }
        return new LawNames(all);
    }

    /** The title, the title without the state's name, and without the bodies in front of 关于. */
    private static List<String> namesOf(String title) {
        String full = nameForm(title);
        List<String> forms = new ArrayList<>(List.of(full));
        if (full.startsWith(STATE) && full.length() > STATE.length() + 1) {
            forms.add(full.substring(STATE.length()));
        }
        int about = full.indexOf("关于");
        if (about > 0 && isAuthorities(full.substring(0, about))) {
            forms.add(full.substring(about));
        }
        forms.addAll(forms.stream().map(form -> form.replace(STATE, "")).toList());
        forms.addAll(forms.stream()
                .flatMap(form -> AmendmentOfYear.of(form).stream())
                .flatMap(amendment -> amendment.writings().stream())
                .toList());
        return forms.stream().filter(form -> form.length() >= 2).distinct().toList();
    }

    /** The form in which names are stored: folded, titles inside titles with 《》. */
    static String nameForm(String name) {
        return CleanText.fold(name).replace('〈', '《').replace('〉', '》');
    }

    private static boolean isAuthorities(String front) {
        String rest = front;
        for (String authority : LEADING_AUTHORITIES) {
            rest = rest.replace(authority, "");
        }
        return rest.replace("、", "").isEmpty();
    }

    /** The full title behind a name, with or without 《》; empty when the name is not known. */
    public Optional<String> findTitle(String name) {
        String folded = nameForm(name);
        String known = titleByName.get(folded);
        if (known != null) {
            return Optional.of(known);
        }
        return folded.isEmpty() ? Optional.empty() : Optional.ofNullable(titleByKey.get(WorkKey.of(folded)));
    }

    /** Every known name in folded form (no spaces, full-width brackets), for dictionaries and suggestions. */
    public Set<String> names() {
        return Collections.unmodifiableSet(titleByName.keySet());
    }

    @Nullable
    LawName longestEndingAt(CleanText text, int end, int from) {
        ReverseTrie.Match match = trie.longestEndingAt(text, end, from);
        if (match == null) {
            return null;
        }
        String name = names.get(match.number());
        return new LawName(Objects.requireNonNull(titleByName.get(name)), match.start());
    }

    /** A law's full title, and where its name begins. */
    record LawName(String title, int start) {}
}
