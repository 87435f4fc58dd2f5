package org.mingfa.indexer.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.source.DocumentIds;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.document.AmendmentOfYear;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.Interpretation;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.Notice;
import org.mingfa.text.document.Provision;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Statute;
import org.mingfa.text.document.TextCaution;
import org.mingfa.text.document.Validity;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/**
 * What a source says about a law, before it becomes a document.
 *
 * @param effective first day in force as the source says, or null
 * @param end why it is no longer in force as the source says; IN_FORCE when it says nothing
 */
public record LawDraft(
        String title,
        Level level,
        Nature nature,
        String authority,
        @Nullable String documentNumber,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate effective,
        Validity end,
        List<DocumentId> related) {

    /** Levels whose currency nobody follows for us: no official record of them is had. */
    private static final Set<Level> UNCHECKED =
            EnumSet.of(Level.LOCAL_REGULATION, Level.AUTONOMOUS_REGULATION, Level.DEPARTMENT_RULE, Level.LOCAL_RULE);

    public NormativeDocument document(DocumentId id, SourceFile source, List<Provision> provisions) {
        LawHeader header = new LawHeader(
                id,
                title,
                ShortTitles.of(title),
                level,
                nature,
                authority,
                documentNumber,
                promulgated,
                new EffectivePeriod(effective, null),
                end,
                false,
                related,
                source);
        return switch (level) {
            case JUDICIAL_INTERPRETATION -> new Interpretation(header, provisions);
            case JUDICIAL_WORK_DOCUMENT, JUDICIAL_GUIDANCE, STANDARD, OTHER -> new Notice(header, provisions);
            default -> new Statute(header, provisions);
        };
    }

    /** The same as a rule of that ministry. */
    LawDraft ofMinistry(String ministry) {
        return new LawDraft(
                title, Level.DEPARTMENT_RULE, nature, ministry, documentNumber, promulgated, effective, end, related);
    }

    public LawDraft dated(@Nullable LocalDate newPromulgated, @Nullable LocalDate newEffective) {
        return new LawDraft(
                title, level, nature, authority, documentNumber, newPromulgated, newEffective, end, related);
    }

    /**
     * The document of a text that comes without an official record. Where nothing tells who issued it, when, or under which number,
     * it is no law: a guide among laws would be quoted as one, in force since ever.
     */
    Outcome<LegalDocument> withoutRecord(SourceFile source, List<Provision> provisions) {
        boolean unknown = authority.isBlank() && documentNumber == null && promulgated == null && effective == null;
        return unknown
                ? Outcome.failed(Problem.of(ErrorCode.WITHOUT_ORIGIN, source.file(), "看不出是谁、哪一天公布的，也没有文号：不作为法律收录。"))
                : Outcome.of(document(
                        UNCHECKED.contains(level) ? source.with(TextCaution.CURRENCY_UNCHECKED) : source, provisions));
    }

    public NormativeDocument document(SourceFile source, List<Provision> provisions) {
        return document(DocumentIds.law(title, promulgated, nature), source, provisions);
    }

    /** The short titles of a law: its title without the state's name, then the customary ones, shortest first, then what it shares. */
    private static final class ShortTitles {

        private static final String STATE = "中华人民共和国";
        private static final Map<WorkKey, List<String>> CUSTOMARY = customary(LawNames.standard());

        private ShortTitles() {}

        private static Map<WorkKey, List<String>> customary(LawNames names) {
            Map<WorkKey, List<String>> byWork = new HashMap<>();
            names.names()
                    .forEach(name -> names.findTitle(name)
                            .ifPresent(title -> byWork.computeIfAbsent(WorkKey.of(title), key -> new ArrayList<>())
                                    .add(name)));
            byWork.values()
                    .forEach(list -> list.sort(
                            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())));
            return byWork;
        }

        static List<String> of(String title) {
            List<String> all = new ArrayList<>();
            if (title.startsWith(STATE) && title.length() > STATE.length() + 1) {
                all.add(title.substring(STATE.length()));
            }
            CUSTOMARY.getOrDefault(WorkKey.of(title), List.of()).stream()
                    .filter(name -> !name.equals(title) && !all.contains(name))
                    .forEach(all::add);
            AmendmentOfYear.of(title)
                    .map(amendment -> amendment.name().replace(STATE, ""))
                    .ifPresent(all::add);
            return List.copyOf(all);
        }
    }
}
