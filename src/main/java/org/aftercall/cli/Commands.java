package org.aftercall.cli;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aftercall.wording.Words;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/// The program as commands: `aftercall [--book DIR] [--json] [--now INSTANT] [--zone ZONE] COMMAND`.
///
/// Exit codes: 0 done, 1 refused with a sentence on standard error, 2 not understood.
public final class Commands {
    public static final int DONE = 0;
    public static final int REFUSED = 1;
    public static final int USAGE = 2;

    private static final Map<String, Supplier<Command>> ALL = all();

    private final House house;
    private final Terminal terminal;
    private final Words words;

    public Commands(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
        this.words = new Words(terminal.locale());
    }

    private static Map<String, Supplier<Command>> all() {
        Map<String, Supplier<Command>> all = new LinkedHashMap<>();
        all.put("import", Import::new);
        all.put("feed", FeedCommand::new);
        all.put("report", Report::new);
        all.put("recipe", RecipeCommand::new);
        all.put("export", ExportBook::new);
        all.put("today", TodayList::new);
        all.put("find", Find::new);
        all.put("show", Show::new);
        all.put("qr", QrCommand::new);
        all.put("add", Add::new);
        all.put("close-out", AfterCall::new);
        all.put("attach", Attach::new);
        all.put("attachments", AttachmentList::new);
        all.put("save-attachment", SaveAttachment::new);
        all.put("detach", Detach::new);
        all.put("groups", GroupList::new);
        all.put("group", GroupCommand::new);
        all.put("merge", Merge::new);
        all.put("forget", Forget::new);
        all.put("history", HistoryList::new);
        all.put("undo", Undo::new);
        all.put("check", Check::new);
        all.put("rebuild", Rebuild::new);
        all.put("backup", BackUp::new);
        all.put("restore", Restore::new);
        all.put("mirror", MirrorCommand::new);
        all.put("dump", Dump::new);
        all.put("sample", SampleBook::new);
        all.put("share", Share::new);
        all.put("join", Join::new);
        all.put("sync", Sync::new);
        all.put("devices", Devices::new);
        all.put("conflicts", Conflicts::new);
        all.put("retire", Retire::new);
        all.put("new-words", NewWords::new);
        all.put("move-share", MoveShare::new);
        all.put("merge-copy", MergeCopy::new);
        all.put("batch", Batch::new);
        return all;
    }

    /// Names of the commands, in the order of the help.
    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /// Does what the words say. Without a command it opens the window.
    ///
    /// @return exit code
    public int run(String... args) {
        Globals globals = new Globals();
        return new Ending(terminal, () -> words, house.log()).of(() -> globals.json, () -> {
            try {
                return run(globals, line(globals, words, List.of(args)).parseArgs(args));
            } catch (ParameterException wrong) {
                return usage(wrong);
            }
        });
    }

    /// The parser. A run knows one command, so only that one is made; help needs all.
    static CommandLine line(Globals globals, Words words, List<String> args) {
        CommandLine line = new CommandLine(globals);
        boolean one = args.stream().noneMatch(List.of("-h", "--help")::contains)
                && args.stream().anyMatch(ALL::containsKey);
        Help help = new Help(words);
        ALL.forEach((name, command) -> {
            if (!one || args.contains(name)) {
                CommandLine each = new CommandLine(command.get());
                each.getCommandSpec().addOption(help.option());
                line.addSubcommand(name, each);
                explain(each.getCommandSpec(), words);
            }
        });
        line.registerConverter(Instant.class, text -> read(Instant::parse, text, words, "cli.not-a-moment"));
        line.registerConverter(ZoneId.class, text -> read(ZoneId::of, text, words, "cli.not-a-zone"));
        return line.setResourceBundle(help).setUsageHelpWidth(100).setExpandAtFiles(false);
    }

    /// What holds for all commands has lost its words on its way down to each.
    private static void explain(CommandSpec command, Words words) {
        for (OptionSpec option : List.copyOf(command.options())) {
            if (option.inherited()) {
                command.remove(option);
                command.addOption(OptionSpec.builder(option)
                        .description(words.say("help." + option.descriptionKey()))
                        .build());
            }
        }
    }

    private static <T> T read(Function<String, T> as, String text, Words words, String sentence) {
        try {
            return as.apply(text);
        } catch (DateTimeException _) {
            throw new TypeConversionException(words.say(sentence, text));
        }
    }

    private int run(Globals globals, ParseResult parsed) {
        for (CommandLine asked : parsed.asCommandLineList()) {
            if (asked.isUsageHelpRequested()) {
                asked.usage(terminal.out());
                return DONE;
            }
            if (asked.isVersionHelpRequested()) {
                asked.printVersionHelp(terminal.out());
                return DONE;
            }
        }
        CommandLine last = parsed.asCommandLineList().getLast();
        try (Session session = new Session(house, terminal, words, globals)) {
            if (last.getCommand() instanceof Command command) {
                return say(globals.json, command.run(session));
            }
            if (globals.json) {
                throw new ParameterException(last, words.say("cli.needs-command"));
            }
            return house.window(session.folder(), Optional.empty(), session.clock(), session::zone);
        }
    }

    private int say(boolean json, Answer answer) {
        PrintWriter out = terminal.out();
        if (json) {
            Json.write(out, answer.json());
            out.println();
        } else {
            answer.plain().accept(out);
        }
        out.flush();
        answer.trouble().ifPresent(terminal.err()::println);
        return answer.trouble().isPresent() ? REFUSED : DONE;
    }

    private int usage(ParameterException wrong) {
        PrintWriter err = terminal.err();
        err.println(wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println(
                words.say("cli.usage", wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return USAGE;
    }
}
