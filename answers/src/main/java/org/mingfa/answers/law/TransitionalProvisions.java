package org.mingfa.answers.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.LawCitation;
import org.mingfa.answers.Viewpoint;
import org.mingfa.answers.law.ApplicableLaw.TimeProvision;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.table.TimeWording;
import org.mingfa.text.version.LawVersions;

/**
 * Finds the provisions on time that speak to a law, by where they stand and how they are worded: in its own versions, in
 * rules on its application in time (all of them), in interpretations, decisions and regulations whose title names it, and
 * in the legislation law. One that is worded otherwise is not found.
 */
final class TransitionalProvisions {

    private static final String TIME_RULES = "时间效力";

    /** 立法法: that law does not reach back is said there for every law. */
    private static final String LEGISLATION_LAW = "中华人民共和国立法法";

    private static final String REACHES_BACK = "不溯及既往";

    private static final String STATE = "中华人民共和国";

    private static final Set<Level> INTERPRETING = Set.of(
            Level.JUDICIAL_INTERPRETATION,
            Level.LEGISLATIVE_INTERPRETATION,
            Level.DECISION,
            Level.ADMINISTRATIVE_REGULATION);

    private final OpenGeneration generation;
    private final LocalDate facts;
    private final Viewpoint atFiling;
    private final Map<String, TimeProvision> found = new LinkedHashMap<>();

    TransitionalProvisions(OpenGeneration generation, LocalDate facts, Viewpoint atFiling) {
        this.generation = generation;
        this.facts = facts;
        this.atFiling = atFiling;
    }

    /**
     * All of them, each once.
     *
     * @param own the versions of the law that matter, the most important first
     */
    List<TimeProvision> of(LawVersions law, List<LawHeader> own) {
        own.forEach(version -> addWorded("law", version));
        List<LawHeader> naming = naming(law);
        naming.stream().filter(TransitionalProvisions::isTimeRules).forEach(this::addAll);
        naming.stream().filter(one -> !isTimeRules(one)).forEach(one -> addWorded("interpretation", one));
        generation
                .catalogue()
                .findNamed(LEGISLATION_LAW)
                .flatMap(this::ofTheDays)
                .ifPresent(this::addGeneral);
        return List.copyOf(found.values());
    }

    private static boolean isTimeRules(LawHeader version) {
        return version.title().contains(TIME_RULES);
    }

    /** What carries the law out or interprets it by its title, in force on a day that matters, the newest first. */
    private List<LawHeader> naming(LawVersions law) {
        List<String> names = names(law);
        return generation.catalogue().laws().stream()
                .filter(other -> !other.work().equals(law.work())
                        && INTERPRETING.contains(other.newest().level())
                        && isNaming(other.newest().title(), names, law))
                .flatMap(other -> ofTheDays(other).stream())
                .sorted(Comparator.comparing(TransitionalProvisions::since)
                        .reversed()
                        .thenComparing(LawHeader::title))
                .toList();
    }

    /** 关于适用《公司法》…, 中华人民共和国劳动合同法实施条例. */
    private static boolean isNaming(String title, List<String> names, LawVersions law) {
        return title.startsWith(law.newest().title()) || names.stream().anyMatch(title::contains);
    }

    /** 《中华人民共和国公司法》, 〈公司法〉: in brackets, so that 企业法 is not found in 国有企业法. */
    private static List<String> names(LawVersions law) {
        List<String> names = new ArrayList<>();
        for (String title : law.all().stream().map(LawHeader::title).distinct().toList()) {
            Stream.of(title, title.startsWith(STATE) ? title.substring(STATE.length()) : title)
                    .distinct()
                    .forEach(name -> {
                        names.add("《" + name + "》");
                        names.add("〈" + name + "〉");
                    });
        }
        return names;
    }

    private Optional<LawHeader> ofTheDays(LawVersions law) {
        return law.inForce(atFiling.day()).or(() -> law.inForce(facts));
    }

    private static LocalDate since(LawHeader version) {
        return Stream.of(version.period().from(), version.promulgated())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(LocalDate.EPOCH);
    }

    private void addWorded(String origin, LawHeader version) {
        for (LawPassage passage : passages(version)) {
            TimeWording.find(passage.text()).ifPresent(wording -> add(origin, wording.kind(), version, passage));
        }
    }

    private void addAll(LawHeader version) {
        passages(version).forEach(passage -> add("time_rules", TIME_RULES + "规定", version, passage));
    }

    private void addGeneral(LawHeader version) {
        for (LawPassage passage : passages(version)) {
            if (passage.text().contains(REACHES_BACK)) {
                add("general", REACHES_BACK, version, passage);
            }
        }
    }

    private List<LawPassage> passages(LawHeader version) {
        return new ArticleLookup(generation).passages(version.id());
    }

    private void add(String origin, String kind, LawHeader version, LawPassage passage) {
        found.putIfAbsent(
                passage.id(),
                new TimeProvision(
                        origin,
                        kind,
                        LawAnswer.of(version, atFiling),
                        HitAnswer.reference(passage),
                        passage.text(),
                        LawCitation.of(version, place(passage))));
    }

    private static String place(LawPassage passage) {
        return passage.article() == null
                ? String.join(" ", passage.path())
                : passage.article().format();
    }
}
