package org.aftercall.ui.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Scene;
import org.aftercall.importing.Feeds;
import org.aftercall.ui.companies.CompaniesPage;
import org.aftercall.ui.companies.CompaniesViewModel;
import org.aftercall.ui.companies.CompanyPage;
import org.aftercall.ui.companies.CompanyViewModel;
import org.aftercall.ui.contact.Around;
import org.aftercall.ui.contact.CardView;
import org.aftercall.ui.contact.CardViewModel;
import org.aftercall.ui.contact.FileAsk;
import org.aftercall.ui.contact.MergeView;
import org.aftercall.ui.contact.MergeViewModel;
import org.aftercall.ui.contact.NewContactView;
import org.aftercall.ui.contact.NewContactViewModel;
import org.aftercall.ui.contact.QrView;
import org.aftercall.ui.contact.RefusalsView;
import org.aftercall.ui.contact.RefusalsViewModel;
import org.aftercall.ui.contacts.ContactsPage;
import org.aftercall.ui.exporting.FileQuestion;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Page;
import org.aftercall.ui.kit.SavedLookup;
import org.aftercall.ui.kit.Sheet;
import org.aftercall.ui.palette.PaletteView;
import org.aftercall.ui.palette.PaletteViewModel;
import org.aftercall.ui.settings.BackupViewModel;
import org.aftercall.ui.settings.FeedFoldersViewModel;
import org.aftercall.ui.settings.MirrorViewModel;
import org.aftercall.ui.settings.OwnFieldView;
import org.aftercall.ui.settings.OwnFieldViewModel;
import org.aftercall.ui.settings.SettingsView;
import org.aftercall.ui.settings.SettingsViewModel;
import org.aftercall.ui.sharing.SharingView;
import org.aftercall.ui.today.Line;
import org.aftercall.ui.today.TodayView;
import org.aftercall.wording.Words;

/// The screens of the window: how each page and each sheet is made.
final class WindowScreens {
    private static final double SIDE_FROM = 1360;

    private final Parts parts;
    private final Frame frame;
    private final Words words;
    private final Scene scene;
    private final Layers layers;
    private final Commands commands;
    private final Models models;
    private final CloseOuts closeOuts;
    private final Consumer<Line> open;
    private final BackupViewModel backup;
    private FileQuestion fileQuestion;
    private FileAsk fileAsk;

    /// @param scene of the window
    /// @param open opens the close-out of a line of Today
    WindowScreens(
            Parts parts,
            Frame frame,
            Scene scene,
            Layers layers,
            Commands commands,
            Models models,
            CloseOuts closeOuts,
            Consumer<Line> open) {
        this.parts = parts;
        this.frame = frame;
        this.words = frame.words();
        this.scene = scene;
        this.layers = layers;
        this.commands = commands;
        this.models = models;
        this.closeOuts = closeOuts;
        this.open = open;
        this.backup = new BackupViewModel(
                parts.book().backups(),
                parts.memory(),
                words,
                frame.session(),
                frame.jobs(),
                parts.background(),
                () -> parts.today().now().toInstant(),
                parts.zone());
        this.fileQuestion = FileQuestion.ofSystem(scene::getWindow);
        this.fileAsk = FileAsk.ofSystem(scene::getWindow);
    }

    /// Makes backups, also by itself.
    BackupViewModel backup() {
        return backup;
    }

    /// Asks otherwise than the system does which files are to be attached; for cards that are opened afterwards.
    void ask(FileAsk ask) {
        fileAsk = ask;
    }

    /// Asks otherwise than the system does where a file is to be written.
    void ask(FileQuestion question) {
        fileQuestion = question;
    }

    /// The screens there are, one line for each. What is not named here is offered nowhere.
    void addTo(Pages pages) {
        pages.page(Destination.Today.class, this::today);
        pages.page(Destination.Settings.class, this::settings);
        pages.page(Destination.Contacts.class, this::contacts);
        pages.page(Destination.ContactCard.class, this::card);
        pages.sheet(Destination.NewContact.class, layers, this::newContact);
        pages.page(Destination.Companies.class, this::companies);
        pages.page(Destination.CompanyCard.class, this::company);
        pages.page(Destination.Importing.class, () -> ImportScreen.page(parts, frame, models.feeds()));
        pages.page(Destination.Sharing.class, this::sharing);
        pages.sheet(
                Destination.Exporting.class,
                layers,
                to -> ExportScreen.sheet(parts, frame, models.guard(), fileQuestion, to));
        pages.sheet(Destination.AfterCall.class, closeOuts::open);
        pages.sheet(Destination.NewAction.class, to -> models.plans().open(to.contact()));
        pages.sheet(Destination.Refusals.class, this::refusals);
        pages.sheet(Destination.Merge.class, this::merge);
        pages.sheet(
                Destination.ContactCode.class,
                to -> QrView.open(
                        around(),
                        to.contact(),
                        card -> layers.show(new QrView(card, words, frame.navigator()::close))));
        pages.sheet(Destination.OwnField.class, this::ownField);
        pages.sheet(Destination.Palette.class, layers, to -> palette(to));
        pages.sheet(
                Destination.KeyList.class,
                layers,
                _ -> new KeyList(words, frame.navigator(), commands.ofPage(), commands.everywhere()));
    }

    private Page sharing() {
        return new SharingView(
                models.sharing(),
                words,
                () -> SharedFolder.ask(
                        words,
                        scene,
                        models.sharing().pictureProperty().get().standing().folder()),
                frame.questions(),
                frame.room());
    }

    private Page companies() {
        CompaniesViewModel companies = new CompaniesViewModel(
                parts.store(), parts.book().finder(), words, parts.background(), frame.session(), frame.navigator());
        return new CompaniesPage(companies, words, parts.today()::day, parts.zone(), frame.room());
    }

    private Page company() {
        CompanyViewModel company = new CompanyViewModel(
                parts.store(), words, parts.background(), frame.session(), frame.navigator(), parts.user());
        return new CompanyPage(company, words, parts.today()::day, parts.zone());
    }

    private Page settings() {
        Path folder = parts.book().local().resolve("..").normalize();
        SettingsViewModel settings = new SettingsViewModel(
                frame.preferences(),
                parts.store(),
                words,
                frame.session(),
                parts.background(),
                frame.jobs(),
                new SettingsViewModel.Facts(TodayView.orders(words), folder, parts.log()));
        return new SettingsView(
                settings,
                backup,
                new MirrorViewModel(
                        parts.book().local(),
                        () -> SecondPlace.ask(words.say("settings.mirror"), scene),
                        parts.background(),
                        frame.session()),
                new FeedFoldersViewModel(
                        new Feeds(parts.book().local(), InstantSource.system()),
                        () -> SecondPlace.ask(words.say("settings.feeds"), scene),
                        words,
                        parts.background(),
                        frame.session()),
                () -> SecondPlace.ask(words.say("settings.backup.place"), scene),
                words,
                frame.navigator(),
                frame.questions(),
                frame.room());
    }

    private Sheet palette(Destination.Palette to) {
        PaletteViewModel palette = new PaletteViewModel(
                parts.store(),
                parts.today(),
                parts.book().finder(),
                words,
                parts.background(),
                frame.session(),
                frame.navigator(),
                parts.user(),
                SavedLookup.own(parts.memory()),
                frame.commands().get());
        return new PaletteView(palette, words, frame.navigator(), to.typed());
    }

    private Page today() {
        BooleanBinding roomy = frame.room().greaterThanOrEqualTo(SIDE_FROM);
        return new TodayView(
                models.today(),
                words,
                frame.layer(),
                frame.navigator(),
                roomy,
                frame.scale(),
                open,
                closeOuts::openAtNext);
    }

    private Page contacts() {
        return new ContactsPage(
                new ContactsPage.Book(
                        parts.store(),
                        parts.book().finder(),
                        parts.user(),
                        () -> parts.today().now().toLocalDateTime(),
                        parts.zone()),
                new ContactsPage.Place(
                        words,
                        parts.background(),
                        frame.session(),
                        frame.jobs(),
                        frame.navigator(),
                        parts.memory(),
                        frame.layer(),
                        frame.scale(),
                        frame.room(),
                        Bindings.createDoubleBinding(
                                () -> frame.preferences()
                                        .densityProperty()
                                        .get()
                                        .rowHeight(),
                                frame.preferences().densityProperty()),
                        frame.preferences().colouringProperty()));
    }

    private Page card() {
        return new CardView(new CardViewModel(around()), words, frame.room(), fileAsk);
    }

    private Sheet newContact(Destination.NewContact to) {
        return new NewContactView(
                new NewContactViewModel(around(), to.name(), left -> layers.show(new NewContactView(left, words))),
                words);
    }

    private void ownField(Destination.OwnField to) {
        OwnFieldViewModel.open(
                new OwnFieldViewModel.Desk(parts.store(), words, parts.background(), frame.session(), parts.user()),
                to.field(),
                model -> layers.show(new OwnFieldView(model, words, frame.navigator()::close)));
    }

    private void refusals(Destination.Refusals to) {
        RefusalsViewModel.open(
                around(), to.contact(), model -> layers.show(new RefusalsView(model, words, frame.navigator()::close)));
    }

    private void merge(Destination.Merge to) {
        MergeViewModel.open(
                around(),
                parts.book().finder(),
                to.contact(),
                to.other(),
                model -> layers.show(new MergeView(model, words, frame.navigator()::close)));
    }

    private Around around() {
        return new Around(
                parts.store(),
                parts.today(),
                words,
                parts.background(),
                frame.session(),
                frame.navigator(),
                parts.drafts(),
                parts.zone(),
                parts.user(),
                models.guard(),
                parts.book().files());
    }
}
