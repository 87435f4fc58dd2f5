package org.mingfa.cli.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.answers.cases.CasePage.CitedArticle;
import org.mingfa.cli.text.Emphasis;
import org.mingfa.similar.PendingAnswer;
import org.mingfa.similar.SimilarAnswer;
import org.mingfa.similar.SimilarHit;
import org.mingfa.similar.SimilarHit.ComparisonRow;
import org.mingfa.similar.TierAnswer;

/** Similar cases as lines of a terminal: what was understood, each tier, each hit and why it is there. */
public final class SimilarText {

    private static final int SHOWN_PAIRS = 2;

    private final Emphasis emphasis;

    public SimilarText(Emphasis emphasis) {
        this.emphasis = emphasis;
    }

    public List<String> of(SimilarAnswer answer) {
        List<String> lines = new ArrayList<>(pending(answer.pending()));
        lines.add("排列：" + answer.order() + "；检索日 " + answer.asOf() + "；编号 " + answer.id());
        if (answer.partial()) {
            lines.add("时间已到，没有比完全部候选案例；再检索一次，结果可能更全。");
        }
        answer.tiers().forEach(tier -> lines.add(tier(tier)));
        lines.add(answer.stop().note());
        int number = 1;
        for (SimilarHit hit : answer.hits()) {
            lines.add("");
            lines.addAll(hit(number++ + ". ", hit));
        }
        SimilarHit counter = answer.counterExample();
        if (counter != null) {
            lines.add("");
            lines.addAll(hit("结果相反的最近一件：", counter));
        }
        return lines;
    }

    private static List<String> pending(PendingAnswer pending) {
        List<String> lines = new ArrayList<>();
        if (pending.kind() != null) {
            lines.add("只与" + pending.kind() + "案件比较；不对请以 --cause 写明案由");
        }
        String guesses = pending.causes().stream()
                .map(guess -> guess.cause() + " " + percent(guess.confidence()))
                .collect(Collectors.joining("、"));
        if (pending.cause() == null && !guesses.isEmpty()) {
            lines.add("案由：不能判断（" + guesses + "；请以 --cause 写明）");
        } else if (pending.cause() != null) {
            lines.add("案由：" + pending.cause() + (pending.causeGiven() ? "" : "（推断：" + guesses + "；不对请以 --cause 指定）"));
        }
        if (pending.focus() != null) {
            lines.add("争议焦点：" + pending.focus());
        }
        if (!pending.cited().isEmpty()) {
            lines.add("拟适用：" + names(pending.cited()));
        }
        if (!pending.expected().isEmpty()) {
            lines.add("相近案例常引：" + names(pending.expected()));
        }
        return lines;
    }

    private static String tier(TierAnswer tier) {
        String span = tier.from() == null ? "" : "，" + tier.from() + " 至 " + tier.to();
        return "第" + tier.tier() + "顺位 " + tier.name() + "：收录 " + tier.held() + " 件" + span + "，类案 " + tier.found()
                + " 件" + (tier.note() == null ? "" : "。" + tier.note());
    }

    private List<String> hit(String number, SimilarHit hit) {
        List<String> lines = new ArrayList<>();
        lines.add(
                number + emphasis.title(hit.decided().title()) + "  [" + hit.standing() + " · 第" + hit.tier() + "顺位]");
        lines.add("   "
                + Stream.of(
                                hit.decided().number(),
                                hit.decided().court(),
                                hit.decided().cause(),
                                Objects.toString(hit.decided().decided(), null))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")));
        lines.add(String.format(
                Locale.ROOT,
                "   相似 %.2f：基本事实 %.2f，争议焦点 %.2f，法律适用 %s，案由 %.2f",
                hit.score(),
                hit.aspects().facts(),
                hit.aspects().focus(),
                hit.aspects().lawCompared()
                        ? String.format(Locale.ROOT, "%.2f", hit.aspects().law())
                        : "—",
                hit.aspects().cause()));
        hit.sentences().stream()
                .limit(SHOWN_PAIRS)
                .forEach(pair -> lines.add("   本案“" + pair.pending() + "”／该案“" + pair.decided() + "”"));
        hit.table().stream().map(SimilarText::row).filter(row -> !row.isEmpty()).forEach(lines::add);
        hit.notes().forEach(note -> lines.add("   " + note));
        return lines;
    }

    private static String row(ComparisonRow row) {
        if (row.decided() == null) {
            return "";
        }
        String mark = row.same() == null ? "" : row.same() ? "（同）" : "（异）";
        String own = row.pending() == null ? "" : "本案 " + row.pending() + "；";
        return "   " + row.item() + mark + "：" + own + "该案 " + row.decided();
    }

    private static String names(List<CitedArticle> cited) {
        return cited.stream().map(one -> "《" + one.law() + "》" + one.number()).collect(Collectors.joining("，"));
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
