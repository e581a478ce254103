/** What kind of message it is, on any platform. `jielong`: a native group note (接龙). */
export type MessageKind = 'text' | 'image' | 'location' | 'audio' | 'jielong' | 'recall' | 'other'
