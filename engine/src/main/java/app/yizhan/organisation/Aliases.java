package app.yizhan.organisation;

import app.yizhan.audit.Vault;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.internal.AliasMapper;
import app.yizhan.refusal.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names by which cases go whose applicants are nobody's business. Everything that is written of such a case names the alias;
 * whose it is lies sealed in one table, and its owner finds it by a keyed hash. See decision 0020.
 */
@Service
public class Aliases {

    /** Keys asked for at a time: most people have none, hardly anybody more. */
    private static final int BATCH = 16;

    private static final int CLOCK_PART = 18;

    private final AliasMapper mapper;
    private final People people;
    private final Vault vault;
    private final Texts texts;

    Aliases(AliasMapper mapper, People people, Vault vault, Texts texts) {
        this.mapper = mapper;
        this.people = people;
        this.vault = vault;
        this.texts = texts;
    }

    /**
     * A new alias for one case.
     *
     * @param mailed whether mails about the case may reach the owner: then the address stands beside the alias
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Person open(Person owner, boolean mailed) {
        var id = idOf(owner.id(), TimeOrderedId.next().substring(0, CLOCK_PART));
        mapper.insertPerson(
                id,
                "alias-" + id,
                texts.text(Locale.CHINESE, "alias.name"),
                mailed ? owner.email() : null,
                owner.locale().getLanguage());
        mapper.insert(id, ownerKey(owner.id(), of(owner.id()).size()), vault.seal(owner.id()));
        return people.get(id);
    }

    /** As whom a person acts in a case: as its applicant, if that is an alias of theirs. Nothing is read for it. */
    public String inCase(String applicantId, String personId) {
        return isOf(applicantId, personId) ? applicantId : personId;
    }

    /** Whether the id is an alias of that person: it could only be made with the school's key. */
    public boolean isOf(String aliasId, String personId) {
        return aliasId.length() == personId.length()
                && aliasId.length() > CLOCK_PART
                && aliasId.equals(idOf(personId, aliasId.substring(0, CLOCK_PART)));
    }

    /** All aliases of a person, in the order in which they were made; one statement for whoever has few. */
    public List<String> of(String personId) {
        List<String> all = new ArrayList<>();
        List<String> found;
        do {
            var keys = IntStream.range(all.size(), all.size() + BATCH)
                    .mapToObj(n -> ownerKey(personId, n))
                    .toList();
            found = mapper.findByKeys(keys);
            all.addAll(found);
        } while (found.size() == BATCH);
        return List.copyOf(all);
    }

    /** The person and all aliases of theirs. */
    public List<String> with(String personId) {
        return Stream.concat(Stream.of(personId), of(personId).stream()).toList();
    }

    /** Under whose id the key of a first call is kept: keys of one person have nothing in common either. */
    public String keyHolder(String personId, @Nullable String requestKey) {
        return asId(vault.mac("request key " + personId + " " + requestKey));
    }

    /** Who stands behind an alias; whoever asks has to have asked for it by two hands. */
    @Transactional(readOnly = true)
    public Person ownerOf(String aliasId) {
        return Optional.of(aliasId)
                .flatMap(mapper::sealed)
                .map(vault::open)
                .flatMap(people::find)
                .orElseThrow(() -> new NotFound("person"));
    }

    /** Deletes whose it was: nobody can ask any more, only its owner still finds it. @return how many, 0 or 1 */
    @Transactional
    public int forget(String aliasId) {
        return mapper.forget(aliasId);
    }

    private String ownerKey(String personId, int count) {
        return vault.mac("owner of alias " + count + " " + personId);
    }

    /** A time-ordered id whose random part only the key can make; without it, it looks like any other. */
    private String idOf(String personId, String clockPart) {
        return clockPart
                + asId(vault.mac("alias " + personId + " " + clockPart)).substring(CLOCK_PART);
    }

    /** 32 of the digits, written like an id; the 17th is the variant of a UUID. */
    private static String asId(String mac) {
        return "%s-%s-7%s-8%s-%s"
                .formatted(
                        mac.substring(0, 8),
                        mac.substring(8, 12),
                        mac.substring(13, 16),
                        mac.substring(17, 20),
                        mac.substring(20, 32));
    }
}
