import { rightsFields, type Skeleton } from './skeleton.ts';

/** A session of two blocks in one hour. */
export function sessionSkeleton(slug: string): Skeleton {
  return {
    file: `content/sessions/${slug}.md`,
    next: `Write the session, then add ${slug} to the sessions under "selection" in content/toolkit.yaml, and its title and file name under "documents" in content/languages/nl.yaml.`,
    text: `---
title: Titel van de bijeenkomst
# For a meeting in a series.
# part: { number: 1, of: 3, series: Naam van de reeks }
aim: Wat de deelnemers na afloop weten of kunnen.
# The minutes of the blocks add up to this; the clock times follow from start.
minutes: 60
start: "13:00"
# How many people may come, how many you count on, and how many sit at a table.
group: { min: 4, max: 16, planned: 12, table: 4 }
facilitators: Een gespreksleider.
room: Een zaal met een tafel per viertal.
# The plan of the room: circle, horseshoe or tables. With tables: true, tables stand beside a circle or horseshoe.
layout: { form: tables, facilitators: 1 }
roles:
  - name: Gespreksleider
    task: Leidt het gesprek en bewaakt de tijd.
# Counted per session, participant or table. A worksheet is printed behind the script.
materials:
  - { name: Draaiboek, count: 1, per: session }
  - { name: Pen, count: 1, per: participant }
  # - { name: Titel van het werkblad, worksheet: naam-van-het-bestand, count: 1, per: participant }
preparation:
  - when: 1 week vooraf
    tasks:
      - Laat alles drukken.
# What comes in from an earlier meeting.
# incoming: []
# What goes on to a next meeting, or back to work.
outgoing:
  - Wat de deelnemers meenemen.
agreements:
  - Wat hier gezegd wordt blijft hier.
blocks:
  - id: welkom
    title: Welkom
    minutes: 15
    # plenary, alone, pair, trio, four, team, home or break.
    form: plenary
    goal: Iedereen is er en weet wat er gaat gebeuren.
    # What the facilitator says aloud.
    say: |
      Welkom. Fijn dat jullie er zijn.
  - id: gesprek
    title: Gesprek
    minutes: 45
    form: four
    steps:
      - |
        **Vertellen, 45 minuten**. Wat de tafels doen.
    # questions, warnings, materials, lead, setup, shorter, longer and record may follow.
# A shorter version: the blocks that stay, with their minutes. What to do in them is what "shorter" says.
# short:
#   minutes: 40
#   blocks:
#     - { block: welkom, minutes: 10 }
#     - { block: gesprek, minutes: 30 }
#   # Blocks that fall away, with where their harvest goes.
#   dropped:
#     - { block: afsluiting, instead: Wat er met de oogst van dit blok gebeurt. }
# What the organiser sends; date, place and times are printed between the two texts.
# invitation:
#   subject: Onderwerp van de brief
#   opening: Waar de bijeenkomst over gaat.
#   closing: Wat je meeneemt.
${rightsFields}
---
Wat de gespreksleider vooraf moet weten.
`,
  };
}
