package org.mingfa.cli.access;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.access.AccessToken;
import org.mingfa.access.AuditLog;
import org.mingfa.access.TokenFile;
import org.mingfa.access.TokenFile.NewToken;
import org.mingfa.access.TokenList;
import org.mingfa.access.TokenOrder;
import org.mingfa.answers.AccessRole;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.DayOption;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.InputText;
import org.mingfa.cli.text.Today;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa token add|list|revoke|renew-key}: who may ask what is not for everybody. */
@Command(
        name = "token",
        header = "凭据：发放、列出、吊销，更换密钥。法官和管理员凭它使用受限的接口。",
        footer = {
            "  mingfa token add 张法官 --role judge --court 浙01 --expires 2027-06-30",
            "  mingfa token list",
            "  mingfa token revoke 张法官",
            "  mingfa token renew-key"
        },
        subcommands = {
            TokenCommand.Add.class,
            TokenCommand.ListAll.class,
            TokenCommand.Revoke.class,
            TokenCommand.RenewKey.class
        })
public final class TokenCommand {

    /** What all of them share. */
    abstract static class TokenSubcommand extends MingfaCommand {
        Path data() {
            return root().data();
        }

        TokenFile tokens() {
            return new TokenFile(data(), Today.clock());
        }
    }

    /** Gives one out. */
    @Command(
            name = "add",
            header = "发放一个凭据；秘密只显示这一次。",
            footer = {
                "  mingfa token add 张法官 --role judge --court 浙01 --expires 2027-06-30",
                "  mingfa token add 机房 --role operator > operator.token",
                "  mingfa token add 机房 --role operator --secret-file 旧的.token"
            },
            description = "数据目录里只存带密钥的散列。秘密写到标准输出，其余的话写到标准错误。")
    static final class Add extends TokenSubcommand implements PrivilegedCommand {
        @Parameters(paramLabel = "NAME", description = "谁的凭据；审计按它记，不能重名")
        private String name = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                converter = RoleReader.class,
                description = "judge 法官、operator 系统管理员、security 安全管理员、auditor 审计管理员；一个凭据一种")
        private @Nullable AccessRole role;

        @Option(names = "--court", paramLabel = "CODE", description = "法院代码，如 浙01")
        private @Nullable String court;

        @Option(
                names = "--expires",
                paramLabel = "DATE",
                converter = DayOption.DayConverter.class,
                description = "最后一天，YYYY-MM-DD；不写则一年")
        private @Nullable LocalDate expires;

        @Option(names = "--secret-file", paramLabel = "FILE", description = "已有的秘密所在的文件，至少 32 个字符；不写则生成一个")
        private @Nullable Path secretFile;

        @Override
        public @Nullable String target() {
            return name;
        }

        @Override
        public Integer call() throws IOException {
            String secret = secretFile == null
                    ? null
                    : InputText.read(secretFile.toString()).strip();
            LocalDate last = expires == null ? Today.date().plusYears(1) : expires;
            NewToken issued = tokens().add(new TokenOrder(name, Objects.requireNonNull(role), court, last, secret));
            if (output.isJson()) {
                output.json(issued);
            } else if (secret == null) {
                output.line(issued.secret());
            }
            output.message("已发放 " + name + "（" + role.title() + "，至 " + last + "）。"
                    + (secret == null ? "以上秘密只显示这一次，请妥善保管。" : "秘密就是文件里的那一个。")
                    + "正在运行的服务立即接受它；用法：请求头 Authorization: Bearer 秘密。");
            return ExitCode.DONE;
        }
    }

    /** Reads --role. */
    static final class RoleReader implements ITypeConverter<AccessRole> {
        @Override
        public AccessRole convert(String value) {
            return AccessRole.of(value);
        }
    }

    /** Lists them. */
    @Command(name = "list", header = "列出已发放的凭据，不含秘密。", footer = "  mingfa token list")
    static final class ListAll extends TokenSubcommand {
        @Override
        public Integer call() {
            List<AccessToken> tokens = tokens().list();
            if (output.isJson()) {
                output.json(TokenList.of(tokens, Today.date()));
                return ExitCode.DONE;
            }
            tokens.forEach(token -> output.line(line(token)));
            if (tokens.isEmpty()) {
                output.message("还没有凭据：mingfa token add NAME --role judge|operator|security|auditor");
            }
            return ExitCode.DONE;
        }

        private static String line(AccessToken token) {
            return token.name() + "\t" + token.role().title() + "\t" + (token.court() == null ? "-" : token.court())
                    + "\t"
                    + (token.expires() == null ? "不过期" : "至 " + token.expires()) + "\t"
                    + token.state(Today.date()).title();
        }
    }

    /** Takes one away. */
    @Command(name = "revoke", header = "吊销一个凭据，立即生效。", footer = "  mingfa token revoke 张法官")
    static final class Revoke extends TokenSubcommand implements PrivilegedCommand {
        @Parameters(paramLabel = "NAME", description = "凭据的名称，见 mingfa token list")
        private String name = "";

        @Override
        public @Nullable String target() {
            return name;
        }

        @Override
        public Integer call() {
            AccessToken revoked = tokens().revoke(name);
            if (output.isJson()) {
                output.json(TokenList.TokenEntry.of(revoked, Today.date()));
            }
            output.message("已吊销 " + name + "，正在运行的服务立即不再接受它。");
            return ExitCode.DONE;
        }
    }

    /** Puts a new key in the place of the one that hashes tokens and seals the audit. */
    @Command(
            name = "renew-key",
            header = "更换凭据和审计的密钥；服务不必停，已发放的凭据照用。",
            footer = "  mingfa token renew-key",
            description = "旧密钥留在 access/key 里，只用来核对此前的审计和此前发放的凭据；怀疑它泄露的，另把那些凭据吊销重发。")
    static final class RenewKey extends TokenSubcommand implements PrivilegedCommand {
        @Override
        public Integer call() {
            new AuditLog(data()).renewKey(Today.clock().instant());
            output.message("已更换密钥；此后的审计和凭据用新的一把。mingfa audit verify 核对全部审计。");
            return ExitCode.DONE;
        }
    }
}
