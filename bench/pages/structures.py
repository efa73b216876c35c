"""Pages of our own words in the structures of real sites: 20 kinds, three stories in each.

KINDS holds (name, function); a function takes a Story and a number and returns HTML. The first
ten kinds were looked at while the reader was made (tuned), the last ten were not (held out).
"""
from dataclasses import dataclass
from html import escape


@dataclass
class Story:
    title: str
    day: str       # ISO
    long_day: str  # as people write it
    outlet: str
    author: str
    dek: str
    paragraphs: list
    others: list   # (headline, summary) of other stories


STORIES = [
    Story(
        "Harbour workers at Porto Novo end strike after nine days", "2023-05-16", "16 May 2023",
        "Quay Tribune", "Ines Prado", "Cranes move again as the union accepts a rise of six percent",
        ["Harbour workers at Porto Novo went back to their cranes on Tuesday, nine days after they had stopped all work over pay.",
         "The union said that its members had accepted a rise of six percent, two points less than what they had asked for in April.",
         "“Nobody won here, but nobody will lose the house either,” said Rui Semedo, who spoke for the workers in the talks.",
         "Forty ships had waited outside the bay, some of them with fruit that had to be thrown into the sea.",
         "The port authority put the loss at 11 million euros and said that it would ask the government for help.",
         "Prime Minister Ana Duarte thanked both sides and promised a law on arbitration before the summer.",
         "Economists at the university warned that food prices on the smaller islands could rise for some weeks."],
        [("Goat market moves to Tuesday", "The market of the upper town will open on Tuesdays from June on, the council decided."),
         ("Rain fills the lake for the first time in years", "Farmers in the north welcome the water, but fear for the old dam."),
         ("Striker signs for club in Rotterdam", "The captain of the national team leaves after four seasons on the island."),
         ("Museum of salt opens its doors", "Visitors can walk through the old works and taste what was made there.")]),
    Story(
        "Ministry buys twelve patrol boats from Finnish yard", "2022-11-03", "3 November 2022",
        "Northgate Herald", "Tomas Berg", "First two vessels are to arrive in the spring",
        ["The ministry of the interior has ordered twelve patrol boats from the Finnish yard Saimaa Marine, it announced on Thursday.",
         "The contract is worth 84 million euros and includes spare parts and the training of sixty officers.",
         "Saimaa Marine will build the boats in Turku; the first two are to be delivered in April.",
         "Opposition lawmakers asked why the order had not gone to the state yard at Lindholm, which has been short of work since 2020.",
         "“Lindholm told us itself that it could not deliver before 2026,” Interior Minister Karin Holt said.",
         "The coast guard lost three of its oldest vessels last winter, one of them in a collision with a tanker."],
        [("Ferry line cuts night service", "Passengers to the outer islands will have to travel by day from Monday on."),
         ("Herring quota shrinks again", "Fishers call the decision of the commission a blow to the coast."),
         ("Storm takes roof of sports hall", "Nobody was hurt when the roof came down an hour after training."),
         ("Student finds Viking comb in garden", "The comb of antler may be a thousand years old, experts say.")]),
    Story(
        "Court rejects appeal of oil company over spill in delta", "2024-02-21", "21 February 2024",
        "Delta Monitor", "Grace Obi", "Villages may now claim damages for lost fish and water",
        ["The court of appeal in Lagos on Wednesday rejected the appeal of the oil company Benco over the spill of 2016 in the delta.",
         "Eleven villages had sued the company after a pipeline broke and oil ran into the creeks for five weeks.",
         "The judges found that Benco had known of the rust for two years and had not replaced a single metre of pipe.",
         "Benco said that it would study the ruling and that it had always acted in good faith.",
         "“My father died waiting for this day,” said Samuel Tari, a fisherman from Oporoma.",
         "The company must now negotiate with the villages; if no sum is agreed by June, the court will set one.",
         "Lawyers for the villages have asked for 90 million dollars, Benco had offered four.",
         "Two more cases against the company are before a court in The Hague."],
        [("Teachers return to school after pay deal", "Classes start again on Monday in all states but two, the union said."),
         ("New bridge over the Forcados opens", "The crossing cuts the way to the market by two hours, drivers say."),
         ("Central bank keeps rate as naira steadies", "The bank sees inflation falling by the end of the year."),
         ("Film about the creeks wins prize in Ouagadougou", "The director dedicated the award to her village.")]),
]


def p(story):
    return "".join(f"<p>{escape(x)}</p>" for x in story.paragraphs)


def cards(story, tag="li"):
    return "".join(
        f"<{tag}><h4><a href='/x{i}'>{escape(h)}</a></h4><span class='when'>{i + 2} hours ago</span>"
        f"<div>{escape(s)}</div></{tag}>" for i, (h, s) in enumerate(story.others))


def links(story):
    return "".join(f"<li><a href='/y{i}'>{escape(h)}</a></li>" for i, (h, _) in enumerate(story.others))


NAV = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li><li><a href='/s'>Sport</a></li></ul></nav>"
FOOT = "<footer><p>All rights reserved. No part of this site may be copied without consent.</p><a href='/p'>Privacy</a></footer>"
COMMENTS = ["I said from the start that it would come to this, and nobody wanted to hear it.",
            "Thank you for this report, it is the first one that asks the right questions."]


def page(story, body, head="", attributes=""):
    return (f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{escape(story.title)} | {story.outlet}</title>"
            f"{head}</head><body{attributes}>{body}</body></html>")


def newspaper(s, n):
    head = f"<meta property='og:site_name' content='{s.outlet}'><meta property='article:published_time' content='{s.day}T06:00:00Z'>"
    return page(s, f"{NAV}<main><article><header><h1>{s.title}</h1><p class='standfirst'>{s.dek}</p><div class='byline'>By {s.author}</div>"
                f"<time datetime='{s.day}T07:00'>{s.long_day}</time><ul class='share'><li><a href='#'>Share</a></li><li><a href='#'>Comment</a></li></ul></header>"
                f"<div class='article-body'>{p(s)}</div></article><aside class='related'><h2>Related</h2><ul>{cards(s)}</ul></aside></main>{FOOT}", head)


def blog(s, n):
    comments = "".join(f"<li class='comment'><p>{c}</p></li>" for c in COMMENTS)
    return page(s, f"<div id='page'><header>{NAV}</header><div id='content'><div class='post hentry'><h1 class='entry-title'>{s.title}</h1>"
                f"<div class='entry-meta'>Posted on {s.long_day} by {s.author}</div><div class='entry-content'>{p(s)}</div></div>"
                f"<div id='comments'><h3>2 Comments</h3><ol>{comments}</ol></div></div><div id='sidebar' class='widget-area'><ul>{links(s)}</ul></div></div>{FOOT}")


def soup(s, n):
    text = "<br><br>".join(s.paragraphs)
    return page(s, f"<div class='a1'><div class='b2'>{''.join(f'<a href=/z{i}>{h}</a> ' for i, (h, _) in enumerate(s.others))}</div><div class='c3'><div class='d4'>{s.title}</div>"
                f"<div class='e5'>{s.long_day}</div><div class='f6'>{text}</div></div><div class='g7'>{cards(s, 'div')}</div></div>")


def live(s, n):
    entries = "".join(f"<section><h3>{10 + i}:0{i} GMT</h3><p>{x}</p></section>" for i, x in enumerate(reversed(s.paragraphs)))
    return page(s, f"{NAV}<article><h1>{s.title}</h1><p>{s.dek} as it happened, reported by our staff at the scene.</p>{entries}</article>{FOOT}",
                f"<meta property='article:published_time' content='{s.day}'>")


def interview(s, n):
    turns = "".join(f"<p><strong>{q}</strong></p><p>{x}</p>" for q, x in zip(questions(s), s.paragraphs))
    return page(s, f"<article><h1>{s.title}</h1><p>{s.long_day}</p>{turns}</article><div class='promo'><ul>{links(s)}</ul></div>{FOOT}")


def listicle(s, n):
    parts = "".join(f"<h2>{i + 1}. {x.split(' ')[1].capitalize()} and what follows</h2><img src='a.jpg'><p>{x}</p><ul><li>Seen by our reporter at the place</li><li>Confirmed by two others</li></ul>" for i, x in enumerate(s.paragraphs))
    return page(s, f"{NAV}<article><h1>{s.title}</h1><span>{s.long_day}</span>{parts}</article><section><h2>More from us</h2><ul>{cards(s)}</ul></section>")


def photos(s, n):
    parts = "".join(f"<figure><img src='{i}.jpg'><figcaption>{x}</figcaption></figure>" for i, x in enumerate(s.paragraphs))
    return page(s, f"<article><h1>{s.title}</h1><p class='date'>Published {s.long_day}</p>{parts}</article>{FOOT}")


def tables(s, n):
    text = "<br><br>".join(s.paragraphs)
    return (f"<html><title>{s.outlet}: {s.title}</title><body><table><tr><td colspan=2><a href=/>Home</a> | <a href=/n>News</a></td></tr><tr><td>"
            + "<br>".join(f"<a href=/q{i}>{h}</a>" for i, (h, _) in enumerate(s.others))
            + f"</td><td><font size=5><b>{s.title}</b></font><br><i>{s.long_day}</i><br><br>{text}</td></tr></table>")


def amp(s, n):
    ld = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{s.title}","datePublished":"{s.day}","publisher":{{"name":"{s.outlet}"}},}}</script>'
    return page(s, f"<amp-sidebar><ul>{links(s)}</ul></amp-sidebar><main><h1>{s.title}</h1>{p(s)}<amp-list><div>{cards(s, 'div')}</div></amp-list></main>", ld)


def hidden(s, n):
    return page(s, f"<div id='app' style='visibility: hidden'><h1>{s.title}</h1><div>{s.long_day}</div>{p(s)}</div><noscript><p>Please switch on scripts.</p></noscript>")


def release(s, n):
    facts = f"<dl><dt>Date</dt><dd>{s.long_day}</dd><dt>Office</dt><dd>{s.outlet}</dd></dl>"
    return page(s, f"<div id='skip'><a href='#m'>Skip to content</a></div>{NAV}<div role='main'><h1>{s.title}</h1>{facts}<div class='text'>{p(s)}</div>"
                f"<div class='contact'><h3>Contact</h3><p>press@example.org</p></div></div>{FOOT}")


def drupal(s, n):
    items = "".join(f"<div class='field-item'><p>{x}</p></div>" for x in s.paragraphs)
    return page(s, f"<div class='region region-header'>{NAV}</div><div class='region region-content'><h1 class='page-header'>{s.title}</h1><div class='node node-article'>"
                f"<span class='submitted'>Submitted by {s.author} on {s.long_day}</span><div class='field field-name-body'><div class='field-items'>{items}</div></div>"
                f"<div class='field-tags'><a href='/t'>harbour</a> <a href='/u'>law</a></div></div></div><div class='region region-sidebar-second'><ul>{cards(s)}</ul></div>")


def blogger(s, n):
    text = "<br /><br />".join(s.paragraphs)
    return page(s, f"<div class='date-outer'><h2 class='date-header'><span>{s.long_day}</span></h2><div class='post'><h3 class='post-title'>{s.title}</h3><div class='post-body entry-content'>{text}</div>"
                f"<div class='post-footer'>Posted by {s.author} at 10:00</div></div></div><div class='sidebar section'><h2>Blog Archive</h2><ul>{links(s)}</ul></div>",
                "<meta content='blogger' name='generator'>")


def magazine(s, n):
    half = len(s.paragraphs) // 2
    first = f"<p><span class='dropcap'>{s.paragraphs[0][0]}</span>{escape(s.paragraphs[0][1:])}</p>"
    return page(s, f"<article><h1>{s.title}</h1><div class='dek'>{s.dek}</div><p class='byline'>By {s.author}</p><time datetime='{s.day}'>{s.long_day}</time>{first}"
                + "".join(f"<p>{x}</p>" for x in s.paragraphs[1:half])
                + f"<aside class='pullquote'><p>{s.paragraphs[2][:60]}</p></aside><div class='newsletter-signup'><h4>Get our letter</h4><p>Enter your e-mail and we will write to you every morning.</p><form><input></form></div>"
                + "".join(f"<p>{x}</p>" for x in s.paragraphs[half:]) + f"</article><section class='recirc'><h2>Keep reading</h2>{cards(s, 'article')}</section>")


def scroll(s, n):
    other = STORIES[(n + 1) % 3]
    return page(s, f"{NAV}<div class='stream'><article class='story' data-id='1'><h1>{s.title}</h1><div class='meta'>{s.long_day}</div><div class='story-body'>{p(s)}</div></article>"
                f"<article class='teaser'><h2><a href='/o'>{other.title}</a></h2><p>{other.paragraphs[0]}</p></article><article class='teaser'><h2><a href='/o2'>{s.others[0][0]}</a></h2><p>{s.others[0][1]}</p></article></div>")


def wall(s, n):
    body = "\\n\\n".join(s.paragraphs).replace('"', '\\"')
    ld = f'<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{s.title}","datePublished":"{s.day}","author":{{"name":"{s.author}"}},"articleBody":"{body}"}}</script>'
    return page(s, f"{NAV}<article><h1>{s.title}</h1><p>{s.paragraphs[0]}</p><div class='paywall'><p>Subscribe to read on. Only 2 euros a week.</p></div></article>{FOOT}", ld)


def wiki(s, n):
    refs = "".join(f"<li><a href='#c{i}'>^</a> <cite>{h}. Retrieved 1 January 2019.</cite></li>" for i, (h, _) in enumerate(s.others))
    return page(s, f"<div id='content'><h1 id='firstHeading'>{s.title}</h1><div id='siteSub'>From the free news source</div><div class='mw-parser-output'><p><b>{s.long_day}</b></p>{p(s)}"
                f"<h2>Sources</h2><ol class='references'>{refs}</ol></div></div><div id='mw-navigation'><ul>{links(s)}</ul></div>")


def transcript(s, n):
    names = ["HOST", "GUEST"]
    lines = "".join(f"<div class='line'><b>{names[i % 2]}:</b> {x}</div>" for i, x in enumerate(s.paragraphs))
    return page(s, f"{NAV}<div class='program'><h1>{s.title}</h1><div>Aired {s.long_day}</div><div class='player'><button>Play</button> 12:04</div><div class='transcript'>{lines}</div></div>{FOOT}")


def broadcaster(s, n):
    half = len(s.paragraphs) // 2
    points = "<ul class='key'>" + "".join(f"<li>{x.split(',')[0]}</li>" for x in s.paragraphs[1:3]) + "</ul>"
    block = "".join(f"<div data-component='text-block'><p>{x}</p></div>" for x in s.paragraphs[:half])
    more = "".join(f"<div data-component='text-block'><p>{x}</p></div>" for x in s.paragraphs[half:])
    return page(s, f"{NAV}<main><article><div data-component='headline-block'><h1>{s.title}</h1></div><div data-component='byline-block'><time datetime='{s.day}T10:00:00.000Z'>3 hours ago</time><span>{s.author}</span></div>"
                f"<div class='video'><video src='v'></video><figcaption>Watch the scenes from the place</figcaption></div>{points}{block}<div data-component='links-block'><ul>{links(s)}</ul></div>{more}</article>"
                f"<section><h2>Top stories</h2>{cards(s, 'div')}</section></main>")


def portal(s, n):
    divs = "".join(f"<div class='css-1x{i}'>{x}</div>" for i, x in enumerate(s.paragraphs))
    ticker = "".join(f"<span class='css-t'><a href='/k{i}'>{h}</a></span>" for i, (h, _) in enumerate(s.others))
    return page(s, f"<div class='css-0'><div class='css-9'>{ticker}</div><div class='css-2'><div class='css-3'>{s.title}</div><div class='css-4'>{s.author} · {s.long_day}</div><div class='css-5'>{divs}</div>"
                f"<div class='css-6'><div>Most read</div><ol>{links(s)}</ol></div></div></div>")


def questions(s):
    return ["How did it begin?", "Who decided?", "What was said then?", "And now?", "Who pays?",
            "What comes next?", "Are people angry?", "Is that all?"][:len(s.paragraphs)]


# What is the article's in a kind beside title and paragraphs.
ALSO = {
    "newspaper": lambda s: [s.dek],
    "live": lambda s: [s.dek + " as it happened, reported by our staff at the scene."],
    "interview": questions,
    "listicle": lambda s: [f"{i + 1}. {x.split(' ')[1].capitalize()} and what follows Seen by our "
                           "reporter at the place Confirmed by two others"
                           for i, x in enumerate(s.paragraphs)],
    "magazine": lambda s: [s.dek],
    "transcript": lambda s: [["HOST", "GUEST"][i % 2] for i, _ in enumerate(s.paragraphs)],
    "broadcaster": lambda s: [x.split(",")[0] for x in s.paragraphs[1:3]],
}

KINDS = [(f.__name__, f) for f in (
    newspaper, blog, soup, live, interview, listicle, photos, tables, amp, hidden,
    release, drupal, blogger, magazine, scroll, wall, wiki, transcript, broadcaster, portal)]
TUNED = 10
