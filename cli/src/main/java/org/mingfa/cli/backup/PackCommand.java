package org.mingfa.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.backup.Minisign.SigningKey;
import org.mingfa.backup.Minisign.TrustedKey;
import org.mingfa.backup.Pack;
import org.mingfa.backup.Pack.Contents;
import org.mingfa.backup.PackTables;
import org.mingfa.cli.access.PrivilegedCommand;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.command.RootCommand;
import org.mingfa.cli.generation.PromotionText;
import org.mingfa.cli.text.DayOption;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.InputText;
import org.mingfa.cli.text.Today;
import org.mingfa.evaluation.gate.Promotion.GateOverride;
import org.mingfa.evaluation.gate.PromotionAnswer;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.local.LocalFiles;
import org.mingfa.search.generation.DataLock;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa pack key|build|verify|install}: what serves, for a court that no network reaches. */
@Command(
        name = "pack",
        header = "签名的数据包：给没有网络的法院更新索引和本地数据。",
        footer = {
            "  mingfa pack key release",
            "  mingfa pack build update.pack --key release.key",
            "  mingfa pack install update.pack --trust release.pub"
        },
        subcommands = {
            PackCommand.Key.class,
            PackCommand.Build.class,
            PackCommand.Verify.class,
            PackCommand.Install.class
        })
public final class PackCommand {

    /** Makes a pair of keys. */
    @Command(name = "key", header = "生成签名用的一对密钥：NAME.key 自己保管，NAME.pub 发给各法院。", footer = "  mingfa pack key release")
    static final class Key extends MingfaCommand {

        @Parameters(paramLabel = "NAME", description = "两个文件的名称，不带结尾")
        private String name = "";

        @Override
        public Integer call() throws IOException {
            Path secret = Path.of(name + ".key");
            Path open = Path.of(name + ".pub");
            if (Files.exists(secret) || Files.exists(open)) {
                throw Refusal.invalid("NAME", "NAME：" + secret + " 或 " + open + " 已经存在，不覆盖；换一个名称。");
            }
            SigningKey key = SigningKey.make();
            DurableFiles.create(secret);
            Files.writeString(secret, key.secret());
            Files.writeString(open, key.open());
            output.message("已写入 " + secret + "（只有您能读，不要外传）和 " + open + "。换密钥时，接收方先同时信任新旧两个公钥。");
            return ExitCode.DONE;
        }
    }

    /** Writes a pack. */
    @Command(
            name = "build",
            header = "把一代索引和本地数据打成签名的包。",
            footer = "  mingfa pack build update.pack --key release.key --best-before 2027-01-31")
    static final class Build extends MingfaCommand {

        private static final Duration LASTS = Duration.ofDays(60);

        @Parameters(index = "0", paramLabel = "FILE", description = "要写的文件")
        private Path file = Path.of("");

        @Option(names = "--generation", paramLabel = "ID", description = "哪一代，默认线上一代")
        private @Nullable String generation;

        @Option(names = "--key", required = true, paramLabel = "KEY", description = "mingfa pack key 写的 .key")
        private String key = "";

        @Option(
                names = "--best-before",
                paramLabel = "DATE",
                converter = DayOption.DayConverter.class,
                description = "过了这一天，安装时提醒已陈旧；默认 60 天以后")
        private @Nullable LocalDate bestBefore;

        @Override
        public Integer call() throws IOException {
            RootCommand root = root();
            GenerationStore store = root.store();
            String id = generation != null
                    ? generation
                    : store.live()
                            .orElseThrow(() ->
                                    new Refusal(Refusal.Kind.UNAVAILABLE, "还没有线上一代；先运行 mingfa generation build。"));
            if (!store.manifest(id).engine().equals("lucene")) {
                throw new Refusal(Refusal.Kind.BAD_INPUT, id + " 的索引在集群上，不能打包；用 --engine lucene 构建的可以。");
            }
            Contents contents = Pack.write(
                    new Pack.Order(
                            store,
                            id,
                            root.localLaw(),
                            bestBefore == null ? Today.date().plusDays(LASTS.toDays()) : bestBefore,
                            RootCommand.VERSION),
                    SigningKey.read(InputText.read(key)),
                    file);
            if (output.isJson()) {
                output.json(contents);
            }
            output.message("已写入 " + file + "：" + summary(contents));
            return ExitCode.DONE;
        }
    }

    private static String summary(Contents contents) {
        return "一代 " + contents.generation() + "，" + contents.files().size() + " 个文件，" + (contents.bytes() >> 20)
                + " MB，" + contents.bestBefore() + " 以前使用，由 " + contents.program() + " 写成。";
    }

    /** What reading a pack takes. */
    abstract static class PackSubcommand extends MingfaCommand {

        @Parameters(index = "0", paramLabel = "FILE", description = "mingfa pack build 写的文件")
        private Path file = Path.of("");

        @Option(
                names = "--trust",
                required = true,
                paramLabel = "PUB",
                description = "信任的公钥（.pub，minisign 的格式）；换密钥时写两次")
        private List<String> trusted = List.of();

        /** The pack, if it is signed; says where its day is over or another program wrote it. */
        Pack open() throws IOException {
            if (!Files.isRegularFile(file)) {
                throw new Refusal(Refusal.Kind.NOT_FOUND, "没有文件 " + file + "。");
            }
            List<TrustedKey> keys = new ArrayList<>();
            for (String one : trusted) {
                keys.add(TrustedKey.read(InputText.read(one)));
            }
            Pack pack = Pack.open(file, keys);
            Contents contents = pack.contents();
            if (contents.bestBefore().isBefore(Today.date())) {
                output.message("警告：这个包应在 " + contents.bestBefore() + " 以前使用，其中的法律可能已经陈旧。");
            }
            if (!contents.program().equals(RootCommand.VERSION)) {
                output.message("警告：这个包由 " + contents.program() + " 写成，现在运行的是 " + RootCommand.VERSION + "。");
            }
            return pack;
        }
    }

    /** Compares a pack with its signature. */
    @Command(
            name = "verify",
            header = "核对一个包的签名和每个文件，什么都不改。",
            footer = "  mingfa pack verify update.pack --trust release.pub",
            description = "不符时退出码为 4。")
    static final class Verify extends PackSubcommand {
        @Override
        public Integer call() throws IOException {
            Pack pack = open();
            pack.check();
            if (output.isJson()) {
                output.json(pack.contents());
            } else {
                output.line(summary(pack.contents()));
            }
            return ExitCode.DONE;
        }
    }

    /** Makes a pack serve. */
    @Command(
            name = "install",
            header = "安装一个包：核对签名，达标后一步上线；原来的一代保留，可以回退。",
            footer = "  mingfa pack install update.pack --trust release.pub",
            description = {"比线上一代旧的包要写 --older。未达标或受损时退出码为 4，线上一代不变。", "包里的本地数据取代同名的文件，原来的留在数据目录的 law/before。"})
    static final class Install extends PackSubcommand implements PrivilegedCommand {

        @Option(names = "--older", description = "比线上一代旧也安装")
        private boolean older;

        @Override
        public Integer call() throws IOException {
            Pack pack = open();
            RootCommand root = root();
            try (DataLock update = new CorpusRegistry(root.data()).update()) {
                return install(pack, root);
            }
        }

        /** A table that the service would not take is not put in the place of one that it does. */
        private static void refuseWrongTables(Map<String, String> tables) {
            tables.forEach((name, text) -> {
                try {
                    LocalFiles.check(name, text, LawBook.load().shipped());
                } catch (Refusal wrong) {
                    throw new Refusal(
                            Refusal.Kind.CHECK_FAILED,
                            "包里的本地数据不能使用：" + wrong.getMessage() + "。没有安装，线上一代和本地数据不变；向发出它的人另取一份。",
                            wrong);
                }
            });
        }

        private Integer install(Pack pack, RootCommand root) throws IOException {
            GenerationStore store = root.store();
            String id = pack.contents().generation();
            Optional<String> live = store.live();
            if (live.isPresent()
                    && !older
                    && pack.contents()
                            .built()
                            .isBefore(store.manifest(live.get()).started())) {
                throw new Refusal(
                        Refusal.Kind.CHECK_FAILED,
                        "这个包（" + pack.contents().built() + "）比线上一代（"
                                + store.manifest(live.get()).started() + "）旧，没有安装；确要安装，加 --older。");
            }
            if (Files.exists(store.directory(id))) {
                throw new Refusal(
                        Refusal.Kind.CHECK_FAILED, id + " 已经在这里，没有再安装；要上线：mingfa generation promote " + id + "。");
            }
            Map<String, String> tables = pack.tables();
            refuseWrongTables(tables);
            pack.install(store);
            PromotionAnswer answer = root.promotion().promote(id, GateOverride.NONE);
            if (output.isJson()) {
                output.json(answer);
            }
            if (answer.promoted()) {
                try (DataLock lock = DataLock.take(root.data(), DataLock.LOCAL_LAW)) {
                    PackTables.replace(
                            root.data(),
                            tables,
                            live.orElse("none"),
                            name -> output.message("已更新 " + name + "；正在运行的服务重新启动后读取。"));
                }
            }
            return PromotionText.print(output, answer);
        }
    }
}
