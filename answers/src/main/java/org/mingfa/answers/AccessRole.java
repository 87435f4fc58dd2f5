package org.mingfa.answers;

import java.util.Arrays;
import java.util.Locale;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;

/**
 * What a person or program is to the service. Litigants have no role and need none; nobody has two: who runs the service does
 * not read the audit of what they did, and who gives out tokens does neither.
 */
public enum AccessRole {
    JUDGE("法官"),
    /** Runs the service: generations and usage (系统管理员). */
    OPERATOR("系统管理员"),
    /** Sees and revokes tokens (安全管理员). */
    SECURITY("安全管理员"),
    /** Reads the audit (审计管理员). */
    AUDITOR("审计管理员");

    private final String title;

    AccessRole(String title) {
        this.title = title;
    }

    /** As an operator writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it is called in courts. */
    public String title() {
        return title;
    }

    /** The role of that word; a refusal names the nearest. */
    public static AccessRole of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "role",
                        "没有名为 \"" + word + "\" 的角色"
                                + NearestName.hint(
                                        word,
                                        Arrays.stream(values())
                                                .map(AccessRole::word)
                                                .toList())));
    }
}
