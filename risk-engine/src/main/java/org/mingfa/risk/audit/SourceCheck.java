package org.mingfa.risk.audit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.audit.LawLookup.Answer;
import org.mingfa.risk.audit.RuleAudit.ReliedProvision;
import org.mingfa.risk.law.Source;

/** Checks one provision: on the first day of its cited version, and today while it is still relied on. */
final class SourceCheck {

    private final LawLookup lookup;
    private final LocalDate asOf;

    SourceCheck(LawLookup lookup, LocalDate asOf) {
        this.lookup = lookup;
        this.asOf = asOf;
    }

    /** Null when all is well. */
    @Nullable
    AuditFinding check(ReliedProvision cited) {
        Source source = cited.source();
        LocalDate now = isPast(cited) || !asOf.isAfter(source.version()) ? source.version() : asOf;
        return switch (lookup.find(source.law(), source.article(), now)) {
            case Answer.Found found -> read(cited, found, now);
            case Answer.OnlyDigest digest -> absent(cited, AuditFinding.Kind.NOT_HELD, "本库只有要点，未收录这部法律的原文");
            case Answer.NotHeld none -> absent(cited, AuditFinding.Kind.NOT_HELD, "本库未收录这部法律的原文");
            case Answer.VersionNotHeld none ->
                absent(cited, AuditFinding.Kind.NOT_HELD, "本库收录的文本只到 " + none.until() + " 为止，从那天起施行的修订后的文本没有收录");
            case Answer.NoLongerHeld none -> lost(cited);
            case Answer.NoSuchArticle none -> absent(cited, AuditFinding.Kind.NO_SUCH_ARTICLE, now + " 有效的文本没有这一条");
            case Answer.NotInForce none -> absent(cited, AuditFinding.Kind.NOT_IN_FORCE, now + " 没有有效的文本，可能已经废止");
        };
    }

    /** Law that governs only facts of its time: its text cannot change any more. */
    private boolean isPast(ReliedProvision cited) {
        LocalDate until = cited.until();
        LocalDate repealed = cited.source().repealed();
        return until != null && !asOf.isBefore(until) || repealed != null && !asOf.isBefore(repealed);
    }

    private AuditFinding absent(ReliedProvision cited, AuditFinding.Kind kind, String what) {
        String found = cited.source().label() + "：" + what;
        if (cited.unverified() != null) {
            return cited.finding(AuditFinding.Kind.EXPLAINED, found + "；已注明：" + cited.unverified());
        }
        if (isPast(cited)) {
            return cited.finding(AuditFinding.Kind.EXPLAINED, found + "；只适用于当时事实的旧法，语料中没有它的文本。");
        }
        return cited.finding(kind, found + (kind == AuditFinding.Kind.NOT_HELD ? "，未核对。" : "；请核对规则及其依据。"));
    }

    private @Nullable AuditFinding read(ReliedProvision cited, Answer.Found found, LocalDate now) {
        for (List<String> forms : cited.figures()) {
            if (forms.stream().noneMatch(found.text()::contains)) {
                return cited.finding(
                        cited.unverified() == null ? AuditFinding.Kind.FIGURE_MISSING : AuditFinding.Kind.EXPLAINED,
                        cited.source().label() + "（" + found.version() + " 施行的文本）中没有“" + forms.getFirst()
                                + "”；请核对规则的条件和文字。");
            }
        }
        return now.equals(cited.source().version()) ? null : changed(cited, found);
    }

    /** The figures may still stand in an article that now says something else. */
    private @Nullable AuditFinding changed(ReliedProvision cited, Answer.Found found) {
        Source source = cited.source();
        if (found.version().equals(source.version())) {
            return null;
        }
        String versions = source.label() + "：引用的是 " + source.version() + " 施行的文本，现行文本自 " + found.version() + " 施行，";
        return switch (lookup.find(source.law(), source.article(), source.version())) {
            case Answer.Found before when plain(before.text()).equals(plain(found.text())) -> null;
            case Answer.Found before -> cited.finding(AuditFinding.Kind.TEXT_CHANGED, versions + "内容已变；请核对规则并更新版本。");
            case Answer.NoSuchArticle none ->
                cited.finding(AuditFinding.Kind.TEXT_CHANGED, versions + "所引的文本没有这一条；请核对规则并更新版本。");
            case Answer.NoLongerHeld none -> lost(cited);
            case Answer.NotHeld none -> incomparable(cited, versions);
            case Answer.OnlyDigest digest -> incomparable(cited, versions);
            case Answer.VersionNotHeld none -> incomparable(cited, versions);
            case Answer.NotInForce none -> incomparable(cited, versions);
        };
    }

    /** Whether the article reads otherwise than the one that was cited, nobody can tell without that. */
    private static AuditFinding incomparable(ReliedProvision cited, String versions) {
        return cited.finding(AuditFinding.Kind.NOT_HELD, versions + "所引的文本本库没有收录，内容有没有变不能比较，未核对。");
    }

    private static AuditFinding lost(ReliedProvision cited) {
        return cited.finding(
                AuditFinding.Kind.NO_LONGER_HELD, cited.source().label() + "：线上一代收录了这个文本，这一代没有；请检查语料是否缺了文件，或者确认不再收录。");
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }
}
