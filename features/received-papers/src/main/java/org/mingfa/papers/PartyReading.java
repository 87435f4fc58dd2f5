package org.mingfa.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.text.document.Party.Side;
import org.mingfa.text.lexicon.PartyRole;

/** Who takes part, by the words that papers call them: at the beginning of a line, or in the sentence 原告甲诉被告乙……一案. */
final class PartyReading {

    private static final int MOST = 12;

    private static final String BRACKET = "(?:（[^）]{0,40}）)?";
    private static final Pattern LISTED =
            Pattern.compile("^(" + PartyRole.LISTED + ")" + BRACKET + "：?([^，。；：（]{2,40})(?=[，。；（]|$)");
    private static final Pattern LENT = Pattern.compile("^(出借人|借款人|欠款人)" + BRACKET + "：([^，。；：（]{2,20})(?=[，。；（]|$)");
    private static final Pattern IN_SENTENCE =
            Pattern.compile("(原告|被告|第三人|申请执行人|被执行人|申请人|被申请人|上诉人|被上诉人)：?([^，。；：（、]{2,30}?)(?=与|诉|、|，|。|因|和)");
    private static final Pattern NO_NAME =
            Pattern.compile(".*(?:一案|纠纷|与[原被]告|诉被告|应当|本院|不服|提出|可以|承担|支付|履行|收到|自己|双方|之间|的).*|你|你方|人");
    private static final Map<String, Role> OF_LOAN =
            Map.of("出借人", Role.PLAINTIFF, "借款人", Role.DEFENDANT, "欠款人", Role.DEFENDANT);

    private final Stage stage;
    private final Map<String, PaperParty> parties = new LinkedHashMap<>();

    private PartyReading(Stage stage) {
        this.stage = stage;
    }

    static List<PaperParty> read(PaperText paper, Stage stage) {
        PartyReading reading = new PartyReading(stage);
        for (String line : paper.lines()) {
            reading.add(LISTED.matcher(line));
            reading.add(LENT.matcher(line));
        }
        int end = paper.text().indexOf("一案");
        if (reading.parties.size() < 2 && end > 0) {
            int begin = Math.max(paper.text().lastIndexOf('。', end), end - 120) + 1;
            reading.add(IN_SENTENCE.matcher(paper.text().substring(Math.max(0, begin), end)));
        }
        return List.copyOf(reading.parties.values());
    }

    private void add(Matcher called) {
        while (called.find() && parties.size() < MOST) {
            String name = called.group(2);
            if (!NO_NAME.matcher(name).matches()) {
                @Nullable Role role = role(called.group(1)).orElse(null);
                parties.putIfAbsent(name, new PaperParty(name, called.group(1), role == null ? null : role.word()));
            }
        }
    }

    private Optional<Role> role(String called) {
        if (OF_LOAN.containsKey(called)) {
            return Optional.of(OF_LOAN.get(called)).filter(role -> role.takesPart(stage));
        }
        return switch (stage) {
            case FIRST_INSTANCE -> side(called, Role.PLAINTIFF, Role.DEFENDANT);
            case SECOND_INSTANCE ->
                switch (called) {
                    case "上诉人" -> Optional.of(Role.APPELLANT);
                    case "被上诉人" -> Optional.of(Role.APPELLEE);
                    default -> Optional.empty();
                };
            case ENFORCEMENT -> side(called, Role.APPLICANT, Role.RESPONDENT);
        };
    }

    private static Optional<Role> side(String called, Role claimant, Role respondent) {
        return PartyRole.side(called)
                .map(side ->
                        side == Side.CLAIMANT ? claimant : side == Side.RESPONDENT ? respondent : Role.THIRD_PARTY);
    }
}
