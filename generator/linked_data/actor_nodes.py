"""Makes nodes of actors, topics and whoever publishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.linked_data.nodes import in_languages, node
from generator.model.actor import ActorType

if TYPE_CHECKING:
    from generator.linked_data.nodes import Naming, Node
    from generator.model.actor import Actor
    from generator.model.publication import Publication
    from generator.model.topic import Topic

_TYPE: dict[ActorType, str | list[str]] = {
    ActorType.PERSON: "Person",
    ActorType.ORGANISATION: "Organization",
    ActorType.STATE: ["Country", "Organization"],
    ActorType.TERRITORY: ["AdministrativeArea", "Organization"],
    ActorType.GROUP: "Organization",
    ActorType.ANONYMOUS: "Thing",
    ActorType.UNNAMED: "Thing",
    ActorType.METONYM: "Thing",
}
"""A state acts and is a place. Of a name withheld, or one that stands for another, nothing more is said."""


def actor_node(actor: Actor, naming: Naming) -> Node:
    """Return an actor with all names and offices."""
    person = actor.type is ActorType.PERSON
    above = [naming.reference(actor.part_of)] if actor.part_of else []
    return node(
        _TYPE[actor.type],
        naming.of_entry(actor.id),
        name=in_languages(actor.name),
        alternateName=list(dict.fromkeys((*filter(None, (actor.short,)), *actor.other_names))),
        jobTitle=list(dict.fromkeys(office.title for office in actor.offices)) if person else [],
        memberOf=above,
        member=naming.references(actor.members),
        sameAs=list(actor.same_as),
    )


def topic_node(topic: Topic, naming: Naming) -> Node:
    """Return a topic as a term of the site."""
    return node(
        "DefinedTerm",
        naming.of_entry(topic.id),
        name=in_languages(topic.name),
        sameAs=list(topic.same_as),
        isPartOf=[naming.reference(topic.broader)] if topic.broader else [],
    )


def publisher_node(publication: Publication) -> Node:
    """Return who answers for the site; nothing where nobody says so."""
    desk = publication.desk
    if desk is None:
        return {}
    contact = desk.contact_address
    return node(
        "Organization",
        {},
        name=desk.name,
        email=contact.removeprefix("mailto:") if contact.startswith("mailto:") else "",
        url="" if contact.startswith("mailto:") else contact,
        publishingPrinciples=publication.full_address(desk.imprint),
    )


def site_node(publication: Publication, naming: Naming) -> Node:
    """Return the site as a whole."""
    return node(
        "WebSite",
        naming.of_place(""),
        name=publication.site_name,
        url=publication.address,
        publisher=publisher_node(publication),
    )
