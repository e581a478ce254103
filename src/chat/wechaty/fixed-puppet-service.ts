import { pipeline, Readable } from 'node:stream'
import { FileBox, type FileBoxInterface, FileBoxType } from 'file-box'
import { chunkDecoder, puppet as pb } from 'wechaty-grpc'
import type * as PUPPET from 'wechaty-puppet'
import { PuppetService } from 'wechaty-puppet-service'

type Manager = PuppetService['grpcManager']
type Answered<R> = (error: Error | null, response: R) => void

/** A message of gRPC holds 4 MiB as gateways are set up; so much of it a file may be. */
const INLINE_MOST = 3 * 2 ** 20
/** What a gateway that takes less answers to more. */
const RESOURCE_EXHAUSTED = 8

/** PuppetService 1.19.9 with its client's defects repaired: see each override. */
export class FixedPuppetService extends PuppetService {
  /** Called when the gateway refuses the event stream or it breaks: `ALREADY_EXISTS` is another bot on this token. */
  onStreamLost: ((code: number | undefined) => void) | undefined
  private manager: Manager | undefined
  /** The event stream was refused, or is over: the gateway's may be another's by now. */
  private streamless = false

  /** The cache on disk outlives restarts with stale members, and a second process dies of its lock: switched off, the one in memory stays. */
  protected override hookPayloadStore() {}

  /**
   * Upstream loses the error of a stream that is refused at once, and events that arrive with the first one before its listeners are
   * there. The stream is therefore watched from its first moment, and held after its first event until the next turn.
   */
  protected override bridgeGrpcEventStream(manager: Manager) {
    super.bridgeGrpcEventStream(manager)
    this.manager = manager
    const starting = manager as unknown as { initClient(): Promise<void> }
    const initClient = starting.initClient.bind(manager)
    starting.initClient = async () => {
      await initClient()
      const { client } = manager
      const event = client.event.bind(client)
      client.event = ((request: pb.EventRequest) => this.watched(event(request))) as typeof client.event
    }
  }
  private watched(stream: ReturnType<Manager['client']['event']>) {
    stream.once('data', () => {
      stream.pause()
      setImmediate(() => stream.resume())
    })
    stream.on('error', (error: Error & { code?: number }) => {
      this.streamless = true
      this.onStreamLost?.(error.code)
    })
    stream.on('end', () => {
      this.streamless = true
      this.onStreamLost?.(undefined)
    })
    return stream
  }

  /** Stops the gateway's puppet, unless this client has not its stream, or no more: then it may serve another, who must not lose it. */
  override async onStop() {
    // A process that stood still has not heard yet what became of it meanwhile.
    await new Promise((resolve) => setImmediate(resolve))
    if (!this.streamless) return super.onStop()
    this.closeChannel()
    delete this._grpcManager
  }
  /** A frozen gateway answers nothing: its pending calls end when the channel does. */
  closeChannel(): void {
    try {
      this.manager?.client.close()
    } catch {
      // Closed, or never opened.
    }
  }

  /**
   * Upstream's own caller does not wait for it, so that a gateway which is lost while somebody joins a group ended the process. Nobody needs to
   * hear of it: who waits for the event it leads to waits five seconds for it.
   */
  override async dirtyPayload(type: PUPPET.types.Dirty, id: string) {
    await super.dirtyPayload(type, id).catch(() => {})
  }

  /** Upstream spreads a protobuf object, so that latitude and longitude are always 0. */
  override async messageLocation(id: string): Promise<PUPPET.payloads.Location> {
    const request = new pb.MessageLocationRequest()
    request.setId(id)
    const response = await answer<pb.MessageLocationResponse>((done) => this.grpcManager.client.messageLocation(request, done))
    const location = response.getLocation()
    if (!location) throw new Error('no location in this message')
    return {
      accuracy: location.getAccuracy(),
      address: location.getAddress(),
      latitude: location.getLatitude(),
      longitude: location.getLongitude(),
      name: location.getName(),
    }
  }

  /** Upstream falls back to a deprecated stream that never ends when the gateway has no file. */
  override async messageFile(id: string): Promise<FileBoxInterface> {
    const request = new pb.MessageFileRequest()
    request.setId(id)
    const response = await answer<pb.MessageFileResponse>((done) => this.grpcManager.client.messageFile(request, done))
    const file = this.FileBoxUuid.fromJSON(response.getFileBox())
    return file.type === FileBoxType.Uuid ? FileBox.fromStream(this.bytesOf(await file.toUuid(), file.size), file.name) : file
  }
  /**
   * Upstream leaves the call without a listener: a connection that breaks during or after a download ended the process. And its gateway may
   * begin to send what it has not written to the end yet: `size`, where it is known, tells what was cut off.
   */
  private bytesOf(uuid: string, size: number): Readable {
    const request = new pb.DownloadRequest()
    request.setId(uuid)
    const call = this.grpcManager.client.download(request)
    const bytes = chunkDecoder()
    call.on('error', () => {})
    // Also when the reader has enough: what is left is not sent.
    pipeline(call, bytes, () => call.cancel())
    return Readable.from(whole(bytes, size))
  }

  /**
   * Upstream sends a file once more by a deprecated call whenever the first answers with an error: twice in the room, or past a refusal. And what
   * is larger than 20 KiB it uploads first, which its gateway says is done before it has written all of it: half a picture in the room. So a
   * file goes with its call, or not at all.
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: as the base class has it
  override async messageSendFile(conversation: string, file: FileBoxInterface): Promise<string | void> {
    const request = new pb.MessageSendFileRequest()
    request.setConversationId(conversation)
    const inOne = file.type === FileBoxType.Base64 ? JSON.stringify(file) : await this.serializeFileBox(file)
    if (inOne.length > INLINE_MOST) throw Object.assign(new Error('larger than max'), { code: RESOURCE_EXHAUSTED })
    request.setFileBox(inOne)
    const response = await answer<pb.MessageSendFileResponse>((done) => this.grpcManager.client.messageSendFile(request, done))
    return response.getId() || response.getIdStringValueDeprecated()?.getValue()
  }
}

function answer<R>(call: (done: Answered<R>) => unknown): Promise<R> {
  return new Promise((resolve, reject) => {
    call((error, response) => (error ? reject(error) : resolve(response)))
  })
}

/** After the last byte it throws as Node does for a stream that ends too early, when there are fewer than `size`; a size below 1 is none. */
async function* whole(bytes: Readable, size: number): AsyncGenerator<Buffer> {
  let had = 0
  for await (const chunk of bytes) {
    had += chunk.length
    yield chunk
  }
  if (had < size) throw Object.assign(new Error('the file was cut off'), { code: 'ERR_STREAM_PREMATURE_CLOSE' })
}
