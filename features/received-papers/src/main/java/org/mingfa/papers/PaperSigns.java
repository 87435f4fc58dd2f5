package org.mingfa.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.CaseNumber;
import org.mingfa.text.citation.CitationOccurrence;
import org.mingfa.text.parse.judgment.Court;
import org.mingfa.text.table.Province;

/**
 * What speaks against a paper being a court's, by its form. Nothing speaks for it: whoever forges one can keep the form.
 */
final class PaperSigns {

    /** Said where nothing was found. */
    static final String NOTHING = "没有看出格式上的问题。这不等于文书是真的：拿不准的，打 12368 或者法院公开的电话核对，不要打文书上留的号码。";

    /** Said where something was. */
    static final String STRANGE = "按格式不像法院文书。先打 12368 核对有没有这个案件，核对以前不要转账，不要告诉对方验证码。";

    /** Said where something could not be seen, and nothing is strange. */
    static final String NOT_SEEN = "没有看全，说不出像不像法院的文书。拿不准的，打 12368 或者法院公开的电话核对，不要打文书上留的号码。";

    /** A character less sure than this may be the reader's mistake. */
    private static final double SURE = .9;

    private static final int BASIC_DIGITS = 4;
    private static final Pattern LIKE_NUMBER = Pattern.compile("（\\d{4}）[^，。；：]{2,24}?号");
    private static final Pattern PAY = Pattern.compile("转账到|转账至|汇到|汇入|汇至|打款|扫码|二维码支付|微信支付|支付宝|安全账户|保证金账户|个人账户|收款码");
    private static final Pattern SECRET = Pattern.compile("验证码|下载.{0,8}(?:软件|APP|app)|屏幕共享|远程协助|银行卡密码");
    private static final Pattern ABROAD = Pattern.compile("(?:\\+|00)(?!86)\\d{1,3}[-—]?\\d{6,}");

    private final PaperText paper;
    private final PaperKind kind;
    private final @Nullable PaperValue body;
    private final LocalDate today;
    private final List<String> strange = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();

    /**
     * What there is to say.
     *
     * @param remarks what is strange, then what could not be seen
     */
    record Origin(List<String> remarks, String words) {
        static final Origin NONE = new Origin(List.of(), "");
    }

    private PaperSigns(PaperText paper, PaperKind kind, List<PaperValue> values, LocalDate today) {
        this.paper = paper;
        this.kind = kind;
        this.body = values.stream()
                .filter(value -> value.name().equals("court") && value.isRead())
                .findFirst()
                .orElse(null);
        this.today = today;
    }

    /** Of a paper that says it is a court's; of others, only what asks for money and secrets. */
    static Origin of(PaperText paper, PaperKind kind, List<PaperValue> values, LocalDate today) {
        if (kind.of() == PaperKind.Author.PRIVATE) {
            return Origin.NONE;
        }
        PaperSigns signs = new PaperSigns(paper, kind, values, today);
        if (kind.of() == PaperKind.Author.COURT) {
            signs.number();
            if (signs.body == null) {
                signs.missing("没有看到法院的名称");
            }
        }
        signs.money();
        return signs.origin();
    }

    private Origin origin() {
        List<String> remarks = new ArrayList<>(strange);
        remarks.addAll(unseen);
        return new Origin(List.copyOf(remarks), !strange.isEmpty() ? STRANGE : unseen.isEmpty() ? NOTHING : NOT_SEEN);
    }

    /** Of a photograph a part may be missing; a text is whole. */
    private void missing(String what) {
        if (paper.isPictured()) {
            unseen.add(what + "：可能没有拍全、没有拍清楚；拍全了还没有，就不像法院的文书。");
        } else {
            strange.add(what + "。");
        }
    }

    /** The first number, or what looks like one. One that was not read for sure accuses nobody. */
    private void number() {
        Optional<CitationOccurrence> number = ValueReading.numbers(paper.text())
                .filter(one -> one.citation() instanceof CaseNumber)
                .findFirst();
        Optional<MatchResult> like = LIKE_NUMBER.matcher(paper.text()).results().findFirst();
        if (number.isPresent()) {
            CitationOccurrence one = number.get();
            impossible((CaseNumber) one.citation()).ifPresent(why -> say(one.start(), one.end(), why));
        } else if (like.isPresent()) {
            MatchResult one = like.get();
            say(one.start(), one.end(), "“" + one.group() + "”不是法院案号的写法（应当是年份、法院代字、类型代字、编号，如“（2026）浙0106民初1号”）。");
        } else {
            missing("没有看到案号");
        }
    }

    private void say(int start, int end, String why) {
        if (paper.confidence(start, end) >= SURE) {
            strange.add(why);
        } else {
            unseen.add("案号没有认清楚：请对着原件看，或者重拍一张。");
        }
    }

    private Optional<String> impossible(CaseNumber number) {
        int digits = number.court().replaceAll("\\D", "").length();
        if (number.year() > today.getYear()) {
            return Optional.of("案号的年份 " + number.year() + " 还没有到。");
        }
        if (digits == 1 || digits == BASIC_DIGITS - 1) {
            return Optional.of("没有“" + number.court() + "”这样的法院代字（省份简称加两位或者四位数字）。");
        }
        Optional<String> ofNumber = Province.ofSign(number.court()).map(Province::name);
        Optional<String> ofCourt = Optional.ofNullable(body)
                .map(PaperValue::text)
                .flatMap(Court::find)
                .map(Court::province);
        return ofNumber.isPresent() && ofCourt.isPresent() && !ofNumber.equals(ofCourt)
                ? Optional.of("案号是" + ofNumber.get() + "的法院的，文书上的法院在" + ofCourt.get() + "。")
                : Optional.empty();
    }

    private void money() {
        if (SECRET.matcher(paper.text()).find()) {
            strange.add("要您给验证码、密码，下载软件或者共享屏幕：法院不会这样做。");
        }
        boolean asks = PAY.matcher(paper.text()).find();
        if (asks && !kind.pays()) {
            strange.add(kind.title() + "一般不会要您转账、扫码付款。");
        }
        if (ABROAD.matcher(paper.text()).find()) {
            strange.add("留的是境外号码。");
        }
    }
}
